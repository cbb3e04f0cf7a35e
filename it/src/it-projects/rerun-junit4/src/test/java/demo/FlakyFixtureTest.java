package demo;

import org.junit.BeforeClass;
import org.junit.Test;

public class FlakyFixtureTest {

    @BeforeClass
    public static void before() {
        if (Tries.of("fixture") == 1) {
            throw new IllegalStateException("no fixture yet");
        }
    }

    @Test
    public void first() {}

    @Test
    public void second() {}
}
