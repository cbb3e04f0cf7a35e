package demo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class B2AbortedTest {

    @BeforeAll
    static void up() {
        System.out.println("up B2");
        assumeTrue(false, "on purpose");
    }

    @Test
    void neverRuns() {}
}
