package demo;

import static org.testng.Assert.assertNotEquals;

import org.testng.ITest;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Factory;
import org.testng.annotations.Test;

/** Each instance has a name; one of them always fails. */
public class NamedInstancesTest implements ITest {

    private final String name;

    @Factory(dataProvider = "names")
    public NamedInstancesTest(String name) {
        this.name = name;
    }

    @DataProvider
    public static Object[][] names() {
        return new Object[][] {{"tea"}, {"coffee"}};
    }

    @Override
    public String getTestName() {
        return "drinking " + name;
    }

    @Test
    public void isTea() {
        assertNotEquals(name, "coffee");
    }
}
