package demo;

import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

public class BrokenCleanUpTest {

    @Test
    public void one() {
        Record.work(500);
    }

    @Test
    public void two() {
        Record.work(500);
    }

    @Test
    public void three() {
        Record.work(500);
    }

    @AfterClass
    public void cleanUp() {
        throw new IllegalStateException("broken on purpose");
    }
}
