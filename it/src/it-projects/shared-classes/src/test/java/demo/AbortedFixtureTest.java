package demo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AbortedFixtureTest {

    @BeforeAll
    static void assume() {
        assumeTrue(false, "not today");
    }

    @Test
    void one() {}

    @Test
    void two() {}

    @Nested
    class Inner {

        @Test
        void three() {}
    }
}
