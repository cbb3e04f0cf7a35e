package demo;

import static org.junit.Assert.assertNotEquals;

import org.junit.Test;
import org.junit.experimental.categories.Category;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@Category(Quick.class)
@RunWith(Parameterized.class)
public class VintageParametersTest {

    private final int number;

    public VintageParametersTest(int number) {
        this.number = number;
    }

    @Parameters(name = "{0}")
    public static Object[] numbers() {
        return new Object[] {1, 2, 3};
    }

    @Test
    public void squares() {
        assertNotEquals(4, number * number);
    }

    @Test
    public void passes() {}
}
