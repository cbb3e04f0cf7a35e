package demo;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

public class ExpectationsTest {

    @Test(expected = IllegalStateException.class)
    public void nothingThrown() {}

    @Test(expected = IllegalStateException.class)
    public void anotherThrown() {
        throw new IllegalArgumentException("another");
    }

    @Test
    public void comparison() {
        assertEquals("what we drink", "green tea", "black tea");
    }

    @Test
    public void arrays() {
        assertArrayEquals(new int[] {1, 2}, new int[] {1, 3});
    }

    @Test
    public void throwing() {
        assertThrows(IllegalStateException.class, () -> {});
    }

    @Test
    public void multiLine() {
        throw new IllegalStateException("first line\nsecond <line> & more", new RuntimeException("cause"));
    }

    @Test
    public void withoutMessage() {
        throw new AssertionError();
    }
}
