package demo;

import org.junit.BeforeClass;
import org.junit.Test;

public class BrokenFixtureTest {

    @BeforeClass
    public static void open() {
        throw new IllegalStateException("the fixture is broken");
    }

    @Test
    public void one() {}

    @Test
    public void two() {}
}
