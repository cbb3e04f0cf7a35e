package demo;

import org.junit.AfterClass;
import org.junit.Test;

public class BrokenTearDownTest {

    @AfterClass
    public static void after() {
        throw new IllegalStateException("cannot close");
    }

    @Test
    public void first() {}

    @Test
    public void second() {}
}
