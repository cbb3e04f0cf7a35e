package demo;

import static org.junit.Assert.fail;

import org.junit.Test;

public class VintageTest {

    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("beside other engines");
    }
}
