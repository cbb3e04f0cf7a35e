package demo;

import junit.framework.TestCase;

public class OldStyleFixtureTest extends TestCase {

    @Override
    protected void setUp() {
        if (getName().equals("testBrokenSetUp")) {
            throw new IllegalStateException("set up");
        }
    }

    public void testPasses() {
        System.out.println("running " + getName());
    }

    public void testBrokenSetUp() {}

    public void testBreaks() {
        throw new IllegalStateException("in JUnit 3 style");
    }

    public void testComparison() {
        assertEquals("green tea", "black tea");
    }
}
