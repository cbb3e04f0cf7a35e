package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** One of its tests relies on another one. */
class ANeedsTest {

    private static int filled;

    @Test
    void fills() {
        filled = 1;
    }

    @Test
    void idles() {}

    @Test
    void takes() {
        assertEquals(1, filled);
    }
}
