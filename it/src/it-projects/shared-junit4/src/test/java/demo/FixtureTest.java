package demo;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Ignore;
import org.junit.Test;
import org.junit.rules.ExternalResource;

public class FixtureTest {

    private static boolean prepared;

    @ClassRule
    public static final ExternalResource RESOURCE = new ExternalResource() {
        @Override
        protected void before() {
            Record.add("fixtures", "rule of FixtureTest");
        }
    };

    @BeforeClass
    public static void prepare() {
        Record.prepare("FixtureTest", 300);
        prepared = true;
    }

    @AfterClass
    public static void cleanUp() {
        Record.add("fixtures", "end of FixtureTest");
        prepared = false;
    }

    @Test
    @Ignore("for a reason")
    public void ignored() {}

    @Test
    public void number0() {
        run();
    }

    @Test
    public void number1() {
        run();
    }

    @Test
    public void number2() {
        run();
    }

    @Test
    public void number3() {
        run();
    }

    @Test
    public void number4() {
        run();
    }

    @Test
    public void number5() {
        run();
    }

    @Test
    public void number6() {
        run();
    }

    @Test
    public void number7() {
        run();
    }

    @Test
    public void number8() {
        run();
    }

    @Test
    public void number9() {
        run();
    }

    @Test
    public void number10() {
        run();
    }

    @Test
    public void number11() {
        run();
    }

    @Test
    public void fails() {
        run();
        throw new AssertionError("wrong on purpose");
    }

    private static void run() {
        if (!prepared) {
            throw new IllegalStateException("not prepared");
        }
        Record.work(150);
    }
}
