package demo;

import org.testng.annotations.Test;

public class InheritedTest extends AbstractTest {

    @Test
    public void own() {}

    @Override
    int answer() {
        return 41;
    }
}
