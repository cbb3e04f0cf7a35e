package demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedInstanceTest {

    private boolean open;

    @BeforeAll
    void open() {
        open = true;
    }

    @AfterAll
    void close() {
        open = false;
    }

    @Test
    void one() {
        assertTrue(open);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbers(int number) {
        assertTrue(number < 2, "too large");
    }

    int[] numbers() {
        return new int[] {1, 2};
    }
}
