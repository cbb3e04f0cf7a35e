package demo;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** The tests of one set take longer than everything else. */
@RunWith(Parameterized.class)
public class OneLongSetTest {

    @Parameters
    public static Object[] durations() {
        return new Object[] {1, 200};
    }

    @Parameter
    public long millis;

    @Test
    public void number0() {
        Record.work(millis);
    }

    @Test
    public void number1() {
        Record.work(millis);
    }

    @Test
    public void number2() {
        Record.work(millis);
    }

    @Test
    public void number3() {
        Record.work(millis);
    }

    @Test
    public void number4() {
        Record.work(millis);
    }

    @Test
    public void number5() {
        Record.work(millis);
    }

    @Test
    public void number6() {
        Record.work(millis);
    }

    @Test
    public void number7() {
        Record.work(millis);
    }
}
