package demo;

import org.junit.Test;
import org.junit.experimental.categories.Category;

public class CategorisedTest {

    @Test
    @Category(Slow.class)
    public void slow() {
        Record.work(200);
    }

    @Test
    @Category(Slow.class)
    public void slowToo() {
        Record.work(200);
    }

    @Test
    public void fast() {}

    @Test
    public void fastToo() {}
}
