package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One method that takes long, because it is invoked often. */
class OneMethodTest {

    @BeforeAll
    static void begin() throws Exception {
        Log.note("begin");
    }

    @AfterAll
    static void end() throws Exception {
        Log.note("end");
    }

    static IntStream numbers() {
        return IntStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void invoked(int number) throws Exception {
        Log.note("number" + number);
        System.out.println("this is " + number);
        if (number == 5) {
            Log.waitForAnotherProcess("number");
        }
        Thread.sleep(20);
        assertNotEquals(7, number);
    }
}
