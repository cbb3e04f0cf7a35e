package demo;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

public class BrokenBeforeClassTest {

    @BeforeClass
    public void open() {
        throw new IllegalStateException("before the class");
    }

    @Test
    public void one() {}

    @Test
    public void two() {}
}
