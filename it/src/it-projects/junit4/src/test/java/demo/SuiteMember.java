package demo;

import static org.junit.Assert.fail;

import org.junit.Ignore;
import org.junit.Test;

public class SuiteMember {

    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("in a suite");
    }

    @Test
    @Ignore("in a suite")
    public void ignored() {}
}
