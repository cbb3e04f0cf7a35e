package demo;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses(BrokenMember.class)
class BrokenSuiteTest {

    @BeforeSuite
    static void open() {
        throw new IllegalStateException("before the suite");
    }
}
