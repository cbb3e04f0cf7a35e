package demo;

import org.junit.AfterClass;
import org.junit.Test;

public class BrokenCleanUpTest {

    @AfterClass
    public static void cleanUp() {
        throw new IllegalStateException("cannot be cleaned up");
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
