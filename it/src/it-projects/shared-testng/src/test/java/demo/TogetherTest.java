package demo;

import org.testng.Assert;
import org.testng.annotations.Test;

/** The user knows that the tests need each other. */
@Test(groups = "together")
public class TogetherTest {

    private int done;

    public void one() {
        check(0);
    }

    public void three() {
        check(1);
    }

    public void two() {
        check(2);
    }

    private void check(int before) {
        Assert.assertEquals(done++, before);
        Record.work(100);
    }
}
