package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class A1BrokenTest {

    @BeforeAll
    static void before() {
        System.out.println("up A1");
        throw new IllegalStateException("on purpose");
    }

    @Test
    void neverRuns() {}
}
