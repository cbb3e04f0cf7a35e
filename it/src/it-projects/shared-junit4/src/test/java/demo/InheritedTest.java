package demo;

import org.junit.Test;

/** Inherits fixtures and tests. */
public class InheritedTest extends FixtureTest {

    @Test
    public void more() {
        Record.work(200);
    }
}
