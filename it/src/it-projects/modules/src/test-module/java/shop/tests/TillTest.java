package shop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.Till;

class TillTest {

    @Test
    void isAModuleOfItsOwn() {
        assertEquals("shop.tests", getClass().getModule().getName());
        assertEquals("shop", Till.class.getModule().getName());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void sumsOne(int price) {
        assertEquals(price, Till.sum(price));
    }

    @Test
    void fails() {
        fail("on purpose");
    }
}
