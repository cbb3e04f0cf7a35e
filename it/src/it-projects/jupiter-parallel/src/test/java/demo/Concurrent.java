package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class Concurrent {

    @Test
    void passes() {
    }

    @Test
    void fails() {
        fail("concurrently");
    }

    @Test
    void breaks() {
        throw new IllegalStateException("concurrently");
    }

    @Test
    @Disabled("concurrently")
    void disabled() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void numbers(int number) {
        assertNotEquals(2, number);
    }
}
