package demo;

import static org.testng.Assert.assertNotEquals;

import org.testng.annotations.Factory;
import org.testng.annotations.Test;

public class FactoryTest {

    private final int number;

    @Factory
    public static Object[] instances() {
        return new Object[] {new FactoryTest(1), new FactoryTest(2)};
    }

    public FactoryTest() {
        this(0);
    }

    private FactoryTest(int number) {
        this.number = number;
    }

    @Test
    public void isNotTwo() {
        assertNotEquals(number, 2);
    }

    @Test
    public void passes() {}
}
