package demo;

import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invocations that are shared only if the user says so. */
class WatchedInvocationsTest {

    @RegisterExtension
    static final Extension WATCHER = new Watcher();

    static IntStream numbers() {
        return IntStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void invoked(int number) throws Exception {
        Busy.work(150);
    }
}
