package demo;

import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

public class BrokenAfterClassTest {

    @AfterClass
    public void close() {
        throw new IllegalStateException("after the class");
    }

    @Test
    public void one() {}
}
