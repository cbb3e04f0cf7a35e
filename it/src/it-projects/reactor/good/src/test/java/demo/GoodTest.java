package demo;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodTest {

    @Test
    void passes() {
        System.out.println("all is well");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void passes(int number) {}

    @Nested
    class Inner {

        @Test
        void passes() {}
    }
}
