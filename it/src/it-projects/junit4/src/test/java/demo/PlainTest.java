package demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import org.junit.BeforeClass;
import org.junit.Ignore;
import org.junit.Test;

public class PlainTest {

    private static int opened;

    @BeforeClass
    public static void open() {
        opened++;
    }

    @Test
    public void passes() {
        System.out.println("output of PlainTest.passes");
        assertEquals(1, opened);
    }

    @Test
    public void fails() {
        assertEquals("what we drink", "tea", "coffee");
    }

    @Test
    public void breaks() {
        throw new IllegalStateException("not open");
    }

    @Test(expected = IllegalStateException.class)
    public void expects() {
        throw new IllegalStateException();
    }

    @Test
    @Ignore("not today")
    public void ignored() {}

    @Test
    public void aborted() {
        assumeTrue("needs a full moon", false);
    }
}
