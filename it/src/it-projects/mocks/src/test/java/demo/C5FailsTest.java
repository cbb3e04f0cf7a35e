package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class C5FailsTest {

    @Test
    void fails() {
        fail("on purpose");
    }
}
