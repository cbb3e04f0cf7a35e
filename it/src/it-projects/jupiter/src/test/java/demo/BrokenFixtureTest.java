package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokenFixtureTest {

    @BeforeAll
    static void open() {
        throw new IllegalStateException("the fixture is broken");
    }

    @Test
    void one() {}

    @Test
    void two() {}
}
