package demo;

import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;

public class OldStyleSuiteTest {

    public static Test suite() {
        TestSuite suite = new TestSuite("an old suite");
        suite.addTestSuite(OldStyleTest.class);
        suite.addTest(new Named("the first name"));
        suite.addTest(new Named("fails, as its name says"));
        TestSuite inner = new TestSuite("an inner suite");
        inner.addTest(new Named("inside"));
        suite.addTest(inner);
        suite.addTest(TestSuite.warning("a warning"));
        return suite;
    }

    private static class Named extends TestCase {

        Named(String name) {
            super(name);
        }

        @Override
        protected void runTest() {
            assertFalse(getName(), getName().startsWith("fails"));
        }
    }
}
