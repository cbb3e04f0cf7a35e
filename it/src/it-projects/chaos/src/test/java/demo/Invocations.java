package demo;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that are many tests. */
abstract class Invocations {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void parameterized(int number) {
        Chaos.test(getClass(), "parameterized(int)[" + number + "]");
    }

    @RepeatedTest(8)
    void repeated(RepetitionInfo repetition) {
        Chaos.test(getClass(), "repeated(RepetitionInfo)[" + repetition.getCurrentRepetition() + "]");
    }

    @TestFactory
    Stream<DynamicTest> made() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(number -> DynamicTest.dynamicTest(
                        "number " + number, () -> Chaos.test(getClass(), "made()[" + number + "]")));
    }

    @Test
    void beside() {
        Chaos.test(getClass(), "beside");
    }
}

class Invocations01Test extends Invocations {}

class Invocations02Test extends Invocations {}

class Invocations03Test extends Invocations {}
