package demo;

import junit.framework.TestCase;

public class OldStyleTest extends TestCase {

    public void testPasses() {}

    public void testPassesTheSecondTime() {
        assertEquals("not yet", 2, Tries.of("oldStyle"));
    }
}
