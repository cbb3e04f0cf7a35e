package demo;

import static org.junit.Assert.fail;

import org.junit.Ignore;
import org.junit.Test;
import org.junit.experimental.categories.Category;

public class VintageTest {

    @Test
    public void passes() {}

    @Test
    public void fails() {
        fail("on purpose");
    }

    @Ignore("not today")
    @Test
    public void ignored() {}

    @Category(Quick.class)
    @Test
    public void quick() {}

    @Category(VeryQuick.class)
    @Test
    public void veryQuick() {}
}
