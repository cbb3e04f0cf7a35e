package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Default_names_test_Test {

    private int step;

    @Test
    void a_comes_first_and_keeps_the_instance() {
        assertEquals(1, ++step);
    }

    @Test
    void b_comes_second() {
        assertEquals(2, ++step);
    }

    @Test
    void c_fails() {
        assertEquals(4, ++step);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void d_has_numbers(int number) {
        assertEquals(1, number);
    }

    @Nested
    class When_nested {

        @Test
        void it_passes() {}
    }
}
