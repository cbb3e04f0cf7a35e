package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class JupiterTest {

    @Test
    void passes() {}

    @Test
    void fails() {
        fail("beside other engines");
    }
}
