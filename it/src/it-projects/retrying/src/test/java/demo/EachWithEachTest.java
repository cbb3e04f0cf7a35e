package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junitpioneer.jupiter.cartesian.CartesianTest;
import org.junitpioneer.jupiter.cartesian.CartesianTest.Values;

/** Has independent invocations that an extension makes. */
class EachWithEachTest {
    @CartesianTest
    void eachWithEach(
            @Values(strings = {"green", "black", "white"}) String kind, @Values(ints = {1, 2, 3, 4}) int cups)
            throws InterruptedException {
        System.out.println(cups + " cups of " + kind + " tea");
        Tries.next("eachWithEach");
        assertNotEquals("black3", kind + cups);
    }
}
