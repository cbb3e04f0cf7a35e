package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Its fixture leaks something. */
class StaticTest {

    @BeforeAll
    static void start() {
        new Thread(
                        () -> {
                            try {
                                Thread.sleep(600_000);
                            } catch (InterruptedException e) {
                                // On purpose.
                            }
                        },
                        "of the class")
                .start();
    }

    @Test
    void passes() {}
}
