package demo;

import org.junit.BeforeClass;
import org.junit.Test;

public class AssumedFixtureTest {

    @BeforeClass
    public static void prepare() {
        org.junit.Assume.assumeTrue("not here", false);
    }

    @Test
    public void number0() {
        Record.work(60);
    }

    @Test
    public void number1() {
        Record.work(60);
    }

    @Test
    public void number2() {
        Record.work(60);
    }

    @Test
    public void number3() {
        Record.work(60);
    }

    @Test
    public void number4() {
        Record.work(60);
    }

    @Test
    public void number5() {
        Record.work(60);
    }
}
