package demo;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

class SeparateThreadTimeoutTest {

    @Test
    @Timeout(value = 20, unit = TimeUnit.MILLISECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void expires() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void inTime() {
        System.out.println("in another thread");
    }

    @Test
    void expiresPreemptively() {
        assertTimeoutPreemptively(Duration.ofMillis(20), new Waiting());
    }

    /** Not a lambda, because lambdas have no name that is the same each time. */
    private static class Waiting implements Executable {

        @Override
        public void execute() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }
}
