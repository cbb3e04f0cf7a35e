package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FixtureTest {

    @BeforeAll
    static void exits() {
        System.exit(3);
    }

    @Test
    void never() {}

    @Test
    void neither() {}
}
