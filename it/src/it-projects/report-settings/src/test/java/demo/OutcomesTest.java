package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Every way in which a test can end. */
class OutcomesTest {

    @Test
    void passes() {}

    @Test
    void fails() {
        assertEquals("tea", "coffee", "the drink");
    }

    @Test
    void breaks() {
        try {
            Kettle.boil();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("no tea", e);
        }
    }

    @Test
    @Disabled("out of milk")
    void isDisabled() {}

    @Test
    void assumes() {
        assumeTrue(false, "it is five o'clock");
    }
}
