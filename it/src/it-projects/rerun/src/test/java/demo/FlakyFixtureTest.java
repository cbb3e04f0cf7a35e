package demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole class is run again. */
class FlakyFixtureTest {

    @BeforeAll
    static void before() {
        if (Tries.of("fixture") == 1) {
            throw new IllegalStateException("no fixture yet");
        }
    }

    @Test
    void passes() {}

    @Test
    void passesTheSecondTime() {
        assertTrue(Tries.of("afterFixture") >= 2, "not yet");
    }
}
