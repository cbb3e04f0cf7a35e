package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartTest {

    @Test
    void adds() {}

    @Test
    @Disabled
    void subtracts() {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "<b>"})
    void finds(String name) {}

    @Nested
    class Empty {

        @Test
        void costsNothing() {
            assertEquals(0, 0);
        }
    }
}
