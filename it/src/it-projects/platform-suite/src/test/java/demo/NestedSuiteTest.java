package demo;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses(NestedSuiteTest.Inner.class)
class NestedSuiteTest {

    @Suite
    @SelectClasses(InnerMember.class)
    static class Inner {}
}
