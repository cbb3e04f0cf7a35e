package demo;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

public class FlakyFixtureTest {

    @BeforeClass
    public void before() {
        if (Tries.of("fixture") == 1) {
            throw new IllegalStateException("no fixture yet");
        }
    }

    @Test
    public void first() {}

    @Test
    public void second() {}
}
