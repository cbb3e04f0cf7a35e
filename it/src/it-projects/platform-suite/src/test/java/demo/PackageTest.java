package demo;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectPackages("demo.parts")
@IncludeClassNamePatterns(".*Part")
@IncludeTags("fast")
class PackageTest {

    @BeforeSuite
    static void open() {
        System.setProperty("demo.suite", "open");
    }

    @AfterSuite
    static void close() {
        System.clearProperty("demo.suite");
    }
}
