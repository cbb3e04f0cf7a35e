package demo;

import org.junit.Ignore;
import org.junit.Test;

public class OldTest {

    @Test
    public void passes() throws InterruptedException {
        Thread.sleep(30);
    }

    @Test
    @Ignore("on purpose")
    public void isIgnored() {}
}
