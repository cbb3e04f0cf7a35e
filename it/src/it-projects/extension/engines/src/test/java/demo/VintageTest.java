package demo;

import org.junit.Assert;
import org.junit.Test;

public class VintageTest {

    @Test
    public void isNotForThisEngine() {
        Assert.fail("run in spite of includeJUnit5Engines");
    }
}
