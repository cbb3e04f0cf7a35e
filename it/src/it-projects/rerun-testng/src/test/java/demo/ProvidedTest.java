package demo;

import static org.testng.Assert.assertTrue;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** A method whose provider fails has no invocation. */
public class ProvidedTest {

    @DataProvider
    public Object[][] broken() {
        throw new IllegalStateException("no data");
    }

    @DataProvider
    public Object[][] numbers() {
        return new Object[][] {{1}, {2}};
    }

    @Test(dataProvider = "broken")
    public void neverRuns(int number) {
        assertTrue(number > 0);
    }

    @Test(dataProvider = "numbers")
    public void isPositive(int number) {
        assertTrue(number > 0);
    }
}
