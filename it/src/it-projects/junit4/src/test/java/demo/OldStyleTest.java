package demo;

import junit.framework.TestCase;

public class OldStyleTest extends TestCase {

    public void testPasses() {}

    public void testFails() {
        fail("in JUnit 3 style");
    }
}
