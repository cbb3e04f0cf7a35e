package demo;

import org.junit.Test;

/** Of an engine that finds no fault. */
public class OldTest {

    @Test
    public void old() {}
}
