package demo;

import org.testng.annotations.AfterSuite;
import org.testng.annotations.AfterTest;
import org.testng.annotations.BeforeSuite;
import org.testng.annotations.BeforeTest;
import org.testng.annotations.Test;

public class SuiteFixturesTest {

    private String state = "new";

    @BeforeSuite
    public void beginSuite() {
        Record.add("fixtures", "suite of SuiteFixturesTest");
        state += " suite";
    }

    @BeforeTest
    public void beginTest() {
        Record.add("fixtures", "test of SuiteFixturesTest");
        state += " test";
    }

    @AfterTest
    public void endTest() {
        Record.add("fixtures", "end of the test of SuiteFixturesTest");
    }

    @AfterSuite
    public void endSuite() {
        Record.add("fixtures", "end of the suite of SuiteFixturesTest");
    }

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

    private void run() {
        if (!state.equals("new suite test")) {
            throw new IllegalStateException(state);
        }
        Record.work(150);
    }
}
