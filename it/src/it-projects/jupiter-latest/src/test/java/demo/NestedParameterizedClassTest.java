package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

class NestedParameterizedClassTest {

    @Test
    void outside() {}

    @Nested
    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    class Inside {

        final int number;

        Inside(int number) {
            this.number = number;
        }

        @Test
        void isOne() {
            assertEquals(1, number);
        }
    }

    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    @Nested
    class WithFixtures {

        WithFixtures(int number) {}

        @Test
        void passes() {}
    }
}
