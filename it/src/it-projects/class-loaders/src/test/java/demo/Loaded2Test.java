package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Loaded2Test {

    @Test
    void one() {
        assertEquals("own", getClass().getClassLoader().getName());
    }

    @Test
    void two() {
        assertEquals("own", getClass().getClassLoader().getName());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void many(int number) {
        assertEquals("own", getClass().getClassLoader().getName());
    }

    @Nested
    class Inside {

        @Test
        void three() {
            assertEquals("own", getClass().getClassLoader().getName());
        }
    }
}
