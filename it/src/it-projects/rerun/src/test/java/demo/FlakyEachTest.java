package demo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fixtures of a test fail, once before it and once after it. */
class FlakyEachTest {

    @BeforeEach
    void before() {
        if (Tries.of("before") == 1) {
            throw new IllegalStateException("before");
        }
    }

    @AfterEach
    void after() {
        if (Tries.of("after") == 2) {
            throw new IllegalStateException("after");
        }
    }

    @Test
    void passes() {}
}
