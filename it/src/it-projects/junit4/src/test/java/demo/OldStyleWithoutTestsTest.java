package demo;

import junit.framework.TestCase;

public class OldStyleWithoutTestsTest extends TestCase {

    public void notATest() {}
}
