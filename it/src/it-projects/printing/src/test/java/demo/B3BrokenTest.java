package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class B3BrokenTest {

    @BeforeAll
    static void before() {
        throw new IllegalStateException("on purpose");
    }

    @Test
    void neverRuns() {}
}
