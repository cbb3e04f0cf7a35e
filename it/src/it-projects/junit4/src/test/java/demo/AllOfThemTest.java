package demo;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;
import org.junit.runners.Suite.SuiteClasses;

@RunWith(Suite.class)
@SuiteClasses({SuiteMember.class, OtherSuiteMember.class, AllOfThemTest.Inner.class})
public class AllOfThemTest {

    @RunWith(Suite.class)
    @SuiteClasses(SuiteMember.class)
    public static class Inner {}
}
