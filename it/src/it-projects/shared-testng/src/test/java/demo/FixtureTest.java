package demo;

import org.testng.SkipException;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

public class FixtureTest {

    private boolean prepared;
    private int open;

    @BeforeClass
    public void prepare() {
        Record.prepare("FixtureTest", 300);
        prepared = true;
    }

    @AfterClass
    public void cleanUp() {
        Record.add("fixtures", "end of FixtureTest");
        prepared = false;
    }

    @BeforeMethod
    public void open() {
        Record.add("methods", "open");
        open++;
    }

    @AfterMethod
    public void close() {
        Record.add("methods", "close");
        open--;
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

    @Test
    public void isSkipped() {
        throw new SkipException("for a reason");
    }

    @Test(enabled = false)
    public void isDisabled() {}

    @Test(invocationCount = 3)
    public void repeated() {
        run();
    }

    private void run() {
        if (!prepared || open != 1) {
            throw new IllegalStateException("not prepared");
        }
        Record.work(150);
    }
}
