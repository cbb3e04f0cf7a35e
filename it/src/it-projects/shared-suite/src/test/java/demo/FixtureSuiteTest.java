package demo;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses({
    Member1.class,
    Member2.class,
    Member3.class,
    Member4.class,
    Member5.class,
    Member6.class,
    OldMember.class
})
@ExcludeTags("slow")
class FixtureSuiteTest {

    static boolean open;

    @BeforeSuite
    static void open() {
        Record.prepare("FixtureSuiteTest", 200);
        open = true;
    }

    @AfterSuite
    static void close() {
        Record.add("fixtures", "end of FixtureSuiteTest");
        open = false;
    }
}
