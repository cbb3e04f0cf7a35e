package demo;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses({BrokenSuiteTest.One.class, BrokenSuiteTest.Two.class})
class BrokenSuiteTest {

    @BeforeSuite
    static void open() {
        throw new IllegalStateException("before the suite");
    }

    static class One {

        @org.junit.jupiter.api.Test
        void neverRuns() {}
    }

    static class Two {

        @org.junit.jupiter.api.Test
        void neverRuns() {}
    }
}
