package demo;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

@Suite
@SuiteDisplayName("all that is selected")
@SelectClasses({Member.class, OtherMember.class})
class AllSuiteTest {}
