package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class ShopIT {

    @Test
    void opens() {}

    @Test
    void sells() {}

    @Test
    void closes() {
        if (!Boolean.getBoolean("shop.closes")) {
            fail("the door is jammed");
        }
    }
}
