package demo;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeadlockTest {

    private final Object left = new Object();
    private final Object right = new Object();
    private final CountDownLatch bothHoldOne = new CountDownLatch(2);

    @Test
    void deadlock() throws InterruptedException {
        Thread other = new Thread(() -> take(right, left), "the other one");
        other.setDaemon(true);
        other.start();
        take(left, right);
    }

    private void take(Object first, Object second) {
        synchronized (first) {
            bothHoldOne.countDown();
            try {
                bothHoldOne.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            synchronized (second) {
                System.out.println("never");
            }
        }
    }
}
