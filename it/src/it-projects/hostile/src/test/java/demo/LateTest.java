package demo;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A thread of a test prints after the test has ended. */
class LateTest {

    private static final CountDownLatch THROUGH = new CountDownLatch(1);

    private static Thread late;

    @Test
    void leavesAThread() {
        late = new Thread(() -> {
            OutputTest.await(THROUGH);
            System.out.println("late output");
        });
        late.start();
    }

    @AfterAll
    static void end() throws InterruptedException {
        THROUGH.countDown();
        late.join();
    }
}
