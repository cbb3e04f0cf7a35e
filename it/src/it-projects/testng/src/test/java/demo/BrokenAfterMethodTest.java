package demo;

import org.testng.annotations.AfterMethod;
import org.testng.annotations.Test;

public class BrokenAfterMethodTest {

    @AfterMethod
    public void close() {
        throw new IllegalStateException("after the method");
    }

    @Test
    public void only() {}
}
