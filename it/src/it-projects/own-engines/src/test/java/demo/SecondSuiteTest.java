package demo;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses({MemberTest.class, OnlyInSuites.class, OldAndYoungTest.class})
class SecondSuiteTest {}
