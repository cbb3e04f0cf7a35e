package demo;

import static org.testng.Assert.fail;

import org.testng.annotations.Test;

public class DependenciesTest {

    @Test
    public void first() {
        fail("so that others are skipped");
    }

    @Test(dependsOnMethods = "first")
    public void hard() {}

    @Test(dependsOnMethods = "first", alwaysRun = true)
    public void soft() {}

    @Test(dependsOnMethods = {"hard", "soft"})
    public void both() {}

    /** TestNG puts this into messages. */
    @Override
    public String toString() {
        return "an instance";
    }
}
