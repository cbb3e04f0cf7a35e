package demo;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.Test;

public class PrioritiesTest {

    private int step;

    @Test(priority = 3)
    public void a() {
        assertEquals(++step, 3);
    }

    @Test(priority = 1)
    public void b() {
        assertEquals(++step, 1);
    }

    @Test(priority = 2)
    public void c() {
        assertEquals(++step, 4, "wrong on purpose");
    }
}
