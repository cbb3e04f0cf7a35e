package demo;

import static org.junit.Assert.assertEquals;

import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class OrderedTest {

    private static int step;

    @Test
    public void a() {
        Record.work(150);
        assertEquals(1, ++step);
    }

    @Test
    public void b() {
        Record.work(150);
        assertEquals(2, ++step);
    }

    @Test
    public void c() {
        Record.work(150);
        assertEquals(3, ++step);
    }
}
