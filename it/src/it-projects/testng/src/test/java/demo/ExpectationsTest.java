package demo;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.testng.annotations.Test;
import org.testng.asserts.SoftAssert;

public class ExpectationsTest {

    @Test(expectedExceptions = IllegalStateException.class)
    public void expected() {
        throw new IllegalStateException();
    }

    @Test(expectedExceptions = IllegalStateException.class)
    public void nothingThrown() {}

    @Test(expectedExceptions = IllegalStateException.class)
    public void anotherThrown() {
        throw new IllegalArgumentException("another");
    }

    @Test(expectedExceptions = IllegalStateException.class, expectedExceptionsMessageRegExp = "this.*")
    public void anotherMessage() {
        throw new IllegalStateException("that");
    }

    @Test(timeOut = 20)
    public void expires() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Test(timeOut = 60_000)
    public void inTime() {}

    @Test
    public void soft() {
        SoftAssert soft = new SoftAssert();
        soft.assertEquals(1, 2, "numbers");
        soft.assertTrue(false, "truth");
        soft.assertAll();
    }

    @Test
    public void collections() {
        assertEquals(List.of(1, 2), List.of(1, 3));
    }

    @Test
    public void multiLine() {
        throw new IllegalStateException("first line\nsecond <line> & more", new RuntimeException("cause"));
    }

    @Test
    public void withoutMessage() {
        assertTrue(false);
    }

    /** TestNG puts this into messages. */
    @Override
    public String toString() {
        return "an instance";
    }
}
