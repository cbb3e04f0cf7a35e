package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class TillTest {

    @Test
    void opens() {}

    @Test
    void addsUp() {}

    @Test
    void fails() {
        fail("on purpose");
    }
}
