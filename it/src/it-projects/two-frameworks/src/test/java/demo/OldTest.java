package demo;

import static org.junit.Assert.fail;

import org.junit.Test;

/** Of JUnit 4. */
public class OldTest {
    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("on purpose");
    }
}
