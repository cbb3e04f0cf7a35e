package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenEachTest {

    @Nested
    class Before {

        @BeforeEach
        void open() {
            fail("before each");
        }

        @Test
        void one() {}

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void parameters(int number) {}
    }

    @Nested
    class After {

        @AfterEach
        void close() {
            throw new IllegalStateException("after each");
        }

        @Test
        void passes() {}

        @Test
        void fails() {
            fail("in the test");
        }
    }
}
