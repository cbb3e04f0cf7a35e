package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenSharedInstanceTest {

    BrokenSharedInstanceTest() {
        throw new IllegalStateException("no instance to share");
    }

    @Test
    void one() {}

    @Test
    void two() {}
}
