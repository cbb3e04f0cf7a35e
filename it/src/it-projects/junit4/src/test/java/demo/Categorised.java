package demo;

import static org.junit.Assert.fail;

import org.junit.Test;
import org.junit.experimental.categories.Category;

public class Categorised {

    @Test
    @Category(Slow.class)
    public void slow() {}

    @Test
    @Category(Slow.class)
    public void slowAndWrong() {
        fail("slowly");
    }

    @Test
    public void fast() {}
}
