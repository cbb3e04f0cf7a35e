package demo;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses({OldMember.class, MixedMember.class})
class MixedSuiteTest {}
