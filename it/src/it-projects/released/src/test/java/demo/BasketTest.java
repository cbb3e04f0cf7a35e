package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BasketTest {

    @Test
    void isEmpty() {
        assertEquals(0, "".length());
    }

    @Test
    void isFull() {
        assertEquals(6, "basket".length());
    }
}
