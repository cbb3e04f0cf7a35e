package demo;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A factory with an extension that examines what all its tests have left behind. */
@ExtendWith(WatchedFactoryTest.All.class)
class WatchedFactoryTest {

    private static int run;

    @TestFactory
    Stream<DynamicTest> factory() {
        return IntStream.rangeClosed(1, 30).mapToObj(n -> dynamicTest("test" + n, () -> {
            Log.note("number" + n);
            Thread.sleep(50);
            run++;
        }));
    }

    static class All implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            if (run != 30) {
                throw new IllegalStateException("only " + run + " tests were run");
            }
        }
    }
}
