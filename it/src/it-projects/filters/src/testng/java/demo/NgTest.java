package demo;

import static org.testng.Assert.assertNotEquals;
import static org.testng.Assert.fail;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class NgTest {

    @Test(groups = "quick")
    public void quick() {}

    @Test(groups = "database")
    public void database() {}

    @Test
    public void fails() {
        fail("on purpose");
    }

    @DataProvider
    public Object[][] numbers() {
        return new Object[][] {{1}, {2}};
    }

    @Test(dataProvider = "numbers", groups = "quickest")
    public void squares(int number) {
        assertNotEquals(number * number, 4);
    }
}
