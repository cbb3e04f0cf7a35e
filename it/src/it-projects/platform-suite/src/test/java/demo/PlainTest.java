package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void outsideOfSuites() {
        fail("outside of suites");
    }
}
