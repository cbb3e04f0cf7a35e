package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests of a factory share one instance and one setup: here each step needs those before it. */
class StepsTest {

    private int done;

    @TestFactory
    Stream<DynamicTest> steps() {
        return IntStream.rangeClosed(1, 12).mapToObj(n -> dynamicTest("step" + n, () -> {
            Busy.work(300);
            assertEquals(n, ++done);
        }));
    }

    @AfterEach
    void allAreDone() {
        assertEquals(12, done);
    }
}
