package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Member {

    @Test
    void passes() {
        System.out.println("in a suite");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameters(int number) {
        assertEquals(1, number);
    }

    @Nested
    class Inside {

        @Test
        void breaks() {
            throw new IllegalStateException("nested, in a suite");
        }
    }
}
