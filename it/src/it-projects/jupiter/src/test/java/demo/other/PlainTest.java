package demo.other;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

public class PlainTest {

    @Test
    public void passes() {
        System.out.println("output of the other PlainTest");
    }

    @Test
    public void fails() {
        fail("the other PlainTest");
    }
}
