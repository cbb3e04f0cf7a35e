package demo;

import static org.junit.Assert.assertEquals;

import org.junit.Ignore;
import org.junit.Test;

public abstract class AbstractTest {

    abstract int answer();

    @Test
    public void inherited() {
        assertEquals(42, answer());
    }

    @Test
    @Ignore("for all children")
    public void ignored() {}
}
