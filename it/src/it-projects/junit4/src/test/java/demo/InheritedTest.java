package demo;

import org.junit.Test;

public class InheritedTest extends AbstractTest {

    @Test
    public void own() {}

    @Override
    int answer() {
        return 41;
    }
}
