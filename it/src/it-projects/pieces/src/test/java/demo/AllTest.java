package demo;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses({Member1.class, Member2.class, Member3.class, Member4.class, Member5.class})
class AllTest {

    static final Work WORK = new Work("AllTest");

    @BeforeSuite
    static void prepare() {
        WORK.prepare();
    }
}
