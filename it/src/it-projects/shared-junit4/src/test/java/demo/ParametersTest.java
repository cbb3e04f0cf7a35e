package demo;

import static org.junit.Assert.assertTrue;

import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class ParametersTest {

    @Parameters(name = "number {0}")
    public static Object[] numbers() {
        return new Object[] {1, 2, 3, 4, 5, 6};
    }

    @Parameter
    public int number;

    @BeforeClass
    public static void prepare() {
        Record.prepare("ParametersTest", 100);
    }

    @Test
    public void even() {
        Record.work(100);
        assertTrue(number % 2 == 0);
    }

    @Test
    public void positive() {
        Record.work(100);
        assertTrue(number > 0);
    }
}
