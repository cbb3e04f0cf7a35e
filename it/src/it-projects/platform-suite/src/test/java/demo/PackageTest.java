package demo;

import demo.parts.FirstPart;
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
        FirstPart.open = true;
    }

    @AfterSuite
    static void close() {
        FirstPart.open = false;
    }
}
