package demo;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A factory whose tests have different names in each process. */
class OtherNamesFactoryTest {

    @TestFactory
    Stream<DynamicTest> factory() {
        String where = " in process " + ProcessHandle.current().pid();
        return IntStream.rangeClosed(1, 30).mapToObj(n -> dynamicTest(n + where, () -> {
            Log.note("number" + n);
            Thread.sleep(100);
        }));
    }
}
