package demo;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

public class BrokenFixtureTest {

    @BeforeClass
    public void prepare() {
        Record.add("fixtures", "BrokenFixtureTest");
        throw new IllegalStateException("broken on purpose");
    }

    @Test
    public void one() {}

    @Test
    public void two() {}

    @Test
    public void three() {}
}
