package demo;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invocations whose names differ in each process. */
class OtherNamesTest {

    static Stream<String> names() {
        return Stream.iterate(1, n -> n + 1)
                .limit(30)
                .map(n -> n + " in process " + ProcessHandle.current().pid());
    }

    @ParameterizedTest
    @MethodSource("names")
    void invoked(String name) throws Exception {
        Log.note("name" + name.substring(0, name.indexOf(' ')));
        Thread.sleep(100);
    }
}
