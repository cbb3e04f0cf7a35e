package demo;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersTest {

    @BeforeEach
    void work() throws InterruptedException {
        Thread.sleep(300);
    }

    @Test
    void isPlaced() {}

    @Test
    void isPaid() {}

    @Test
    void isCancelled() {}

    @Test
    void waitsForAnAnswerThatNeverComes() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
