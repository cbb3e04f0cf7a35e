package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** One of its tests never ends. */
class HangingTest {

    @Test
    void before() {
        System.out.println("output of before");
    }

    @Test
    void hangs() {
        System.out.println("output of hangs");
        while (true) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                // On purpose.
            }
        }
    }

    @Test
    void next() {
        assertEquals("main", Thread.currentThread().getName());
        assertFalse(Thread.currentThread().isDaemon());
        System.out.println("output of next");
    }
}
