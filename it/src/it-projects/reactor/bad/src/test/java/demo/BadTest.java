package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class BadTest {

    @Test
    void fails() {
        fail("on purpose");
    }

    @Test
    void passes() {}

    @Test
    void breaks() {
        throw new IllegalStateException("on purpose");
    }
}
