package demo;

import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import org.junit.experimental.theories.DataPoints;
import org.junit.experimental.theories.Theories;
import org.junit.experimental.theories.Theory;
import org.junit.runner.RunWith;

@RunWith(Theories.class)
public class TheoriesTest {

    @DataPoints
    public static final int[] NUMBERS = {1, 2, 3};

    @Theory
    public void holds(int number) {
        Record.work(60);
        assertTrue(number > 0);
    }

    @Theory
    public void doesNotHold(int first, int second) {
        Record.work(40);
        assertTrue(first + second < 6);
    }

    @Theory
    public void neverApplies(int number) {
        Record.work(60);
        assumeTrue(number > 3);
    }

    @Theory
    public void holdsToo(int number) {
        Record.work(60);
        assertTrue(number < 4);
    }
}
