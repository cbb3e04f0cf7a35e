package demo;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

public class BrokenBeforeMethodTest {

    @BeforeMethod
    public void open() {
        throw new IllegalStateException("before the method");
    }

    @Test
    public void only() {}
}
