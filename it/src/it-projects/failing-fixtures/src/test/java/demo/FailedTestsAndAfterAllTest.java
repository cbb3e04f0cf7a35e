package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Nothing has passed when the class fails after its tests. */
class FailedTestsAndAfterAllTest {

    @AfterAll
    static void after() {
        throw new IllegalStateException("after");
    }

    @Test
    void t0() {
        fail("t0");
    }

    @Test
    void t1() {
        fail("t1");
    }

    @Test
    void t2() {
        fail("t2");
    }
}
