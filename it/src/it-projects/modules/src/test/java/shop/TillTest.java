package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TillTest {

    @Test
    void sums() {
        assertEquals(3, Till.sum(1, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sumsOne(int price) {
        assertEquals(price, Till.sum(price));
    }

    @Test
    void isInTheModule() {
        assertEquals("shop", Till.hidden());
        assertEquals("shop", getClass().getModule().getName());
    }

    @Test
    void fails() {
        fail("on purpose");
    }

    @Nested
    class Closed {

        @Test
        void sumsNothing() {
            assertEquals(0, Till.sum());
        }
    }
}
