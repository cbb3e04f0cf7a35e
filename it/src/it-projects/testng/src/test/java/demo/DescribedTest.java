package demo;

import static org.testng.Assert.fail;

import org.testng.Reporter;
import org.testng.annotations.Test;

public class DescribedTest {

    @Test(description = "with a description & <marks>")
    public void described() {}

    @Test(testName = "a name of its own")
    public void named() {
        fail("named");
    }

    @Test
    public void reports() {
        Reporter.log("a line in TestNG's own report");
    }

    @Test(suiteName = "a suite of its own")
    public void ümläut() {}
}
