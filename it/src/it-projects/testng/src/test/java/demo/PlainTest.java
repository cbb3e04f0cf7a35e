package demo;

import static org.testng.Assert.assertEquals;

import org.testng.SkipException;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class PlainTest {

    private int opened;

    @BeforeClass
    public void open() {
        opened++;
    }

    @Test
    public void passes() {
        System.out.println("output of PlainTest.passes");
        assertEquals(opened, 1);
    }

    @Test
    public void fails() {
        assertEquals("coffee", "tea", "what we drink");
    }

    @Test
    public void breaks() {
        throw new IllegalStateException("not open");
    }

    @Test
    public void skips() {
        throw new SkipException("needs a full moon");
    }

    @Test(enabled = false)
    public void disabled() {}

    @DataProvider
    public Object[][] numbers() {
        return new Object[][] {{2}, {3}, {4}};
    }

    @Test(dataProvider = "numbers")
    public void even(int number) {
        assertEquals(number % 2, 0);
    }
}
