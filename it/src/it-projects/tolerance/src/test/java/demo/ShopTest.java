package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTest {

    @Test
    void opens() {}

    @Test
    void closes() {}

    @Test
    void sells() {
        assertEquals(1, Mended.isSo() ? 1 : 2, "sold");
    }

    @Test
    @Disabled("not yet")
    void delivers() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void counts(int number) {
        if (number == 2 && !Mended.isSo()) {
            throw new IllegalStateException();
        }
    }

    @Nested
    class AtNight {

        @Test
        void sleeps() {}

        @Test
        void sells() {
            assertEquals(1, Mended.isSo() ? 1 : 2, "sold at night");
        }
    }
}
