package demo;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

public abstract class AbstractTest {

    private boolean open;

    abstract int answer();

    @BeforeClass
    public void open() {
        open = true;
    }

    @Test
    public void inherited() {
        assertEquals(answer(), open ? 42 : 0);
    }
}
