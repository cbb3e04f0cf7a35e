package demo;

import static org.testng.Assert.fail;

import org.testng.annotations.Test;

public class DependentTest {

    @Test
    public void first() {}

    @Test(dependsOnMethods = "first")
    public void second() {
        fail("so that the third is skipped");
    }

    @Test(dependsOnMethods = "second")
    public void third() {}

    /** TestNG puts this into messages. */
    @Override
    public String toString() {
        return "an instance";
    }
}
