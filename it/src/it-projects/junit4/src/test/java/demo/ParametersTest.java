package demo;

import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class ParametersTest {

    @Parameters(name = "number {0}")
    public static Object[] numbers() {
        return new Object[] {2, 3, 4};
    }

    @Parameter
    public int number;

    @Test
    public void even() {
        assertTrue(number % 2 == 0);
    }

    @Test
    public void positive() {
        assertTrue(number > 0);
    }
}
