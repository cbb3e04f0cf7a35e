package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** A factory whose tests are steps, each of which needs those before it. */
class TogetherTest {

    @TestFactory
    @Tag("together")
    Stream<DynamicTest> steps() {
        AtomicInteger steps = new AtomicInteger();
        return IntStream.rangeClosed(1, 30).mapToObj(n -> dynamicTest("step" + n, () -> {
            Log.note("number" + n);
            Thread.sleep(50);
            assertEquals(n, steps.incrementAndGet());
        }));
    }
}
