package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FixtureTest {

    @BeforeAll
    static void connect() {
        throw new IllegalStateException("no database");
    }

    @Test
    void reads() {}
}
