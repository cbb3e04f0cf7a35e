package demo;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class SmallATest {

    @Test
    void passes() {}

    @Test
    void failsWhereThatIsWanted() {
        assertFalse(Boolean.getBoolean("shards.fail"));
    }
}
