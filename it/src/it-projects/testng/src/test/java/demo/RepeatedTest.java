package demo;

import static org.testng.Assert.assertNotEquals;

import org.testng.annotations.Test;

public class RepeatedTest {

    private int count;

    @Test(invocationCount = 3)
    public void repeated() {
        System.out.println("round " + ++count);
        assertNotEquals(count, 2);
    }

    @Test(invocationCount = 3, successPercentage = 50)
    public void mostly() {}

    @Test(invocationCount = 0)
    public void never() {}
}
