package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BrokenAfterAllTest {

    @AfterAll
    static void close() {
        System.out.println("closing");
        fail("after all");
    }

    @Test
    void passes() {}

    @Test
    void fails() {
        fail("in the test");
    }
}
