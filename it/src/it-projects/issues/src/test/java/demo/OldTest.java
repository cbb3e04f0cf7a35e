package demo;

import org.junit.Test;

/** A test of an engine that reports no issue. */
public class OldTest {

    @Test
    public void old() {}
}
