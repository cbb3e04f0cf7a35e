package demo;

import static org.junit.Assert.fail;

import java.util.concurrent.CountDownLatch;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class TimeoutTest {

    @Rule
    public final Timeout timeout = Timeout.millis(200);

    @Test
    public void inTime() {
        System.out.println("in time");
    }

    @Test
    public void failsInTime() {
        fail("in time");
    }

    @Test
    public void expires() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Test(timeout = 20)
    public void expiresByItself() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
