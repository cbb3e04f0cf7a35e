package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BrokenFixtureTest {

    @BeforeAll
    static void prepare() {
        Record.work(300);
        throw new IllegalStateException("cannot be prepared");
    }

    @Test
    void one() {}

    @Test
    void two() {}

    @Test
    void three() {}

    @Nested
    class Inner {

        @Test
        void four() {}
    }
}
