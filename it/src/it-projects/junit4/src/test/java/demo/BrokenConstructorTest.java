package demo;

import org.junit.Test;

public class BrokenConstructorTest {

    public BrokenConstructorTest() {
        throw new IllegalStateException("the constructor is broken");
    }

    @Test
    public void one() {}
}
