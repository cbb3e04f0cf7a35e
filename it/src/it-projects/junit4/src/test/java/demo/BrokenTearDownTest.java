package demo;

import static org.junit.Assert.fail;

import org.junit.AfterClass;
import org.junit.Test;

public class BrokenTearDownTest {

    @AfterClass
    public static void close() {
        throw new IllegalStateException("after the class");
    }

    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("in the test");
    }
}
