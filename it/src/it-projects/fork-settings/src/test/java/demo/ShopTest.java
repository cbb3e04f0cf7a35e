package demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTest {

    private final Shop shop = new Shop();

    @Test
    void sellsNothingWhenEmpty() {
        assertFalse(shop.sell());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void sells(int things) {
        shop.fill(things);
        assertTrue(shop.sell());
    }

    @Test
    void refuses() {
        assertThrows(IllegalArgumentException.class, () -> shop.fill(-1));
    }
}
