package demo;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Its tests end when they are interrupted. */
class ReactingTest {

    @Test
    void endsWithAnException() throws InterruptedException {
        Thread.sleep(60_000);
    }

    @Test
    void endsAsIfNothingWere() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            // On purpose.
        }
    }

    @Test
    void keepsTheInterrupt() {
        while (!Thread.currentThread().isInterrupted()) {
            System.out.println("output of keepsTheInterrupt");
        }
    }

    @Test
    void passes() {
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @AfterEach
    void after() {
        System.out.println("output of after");
    }
}
