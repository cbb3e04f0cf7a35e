package demo;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "none", "3"})
    void conversion(int number) {}

    @ParameterizedTest
    @MethodSource("isMissing")
    void missingSource(int number) {}

    @ParameterizedTest
    @MethodSource("throwing")
    void throwingSource(int number) {}

    static Stream<Integer> throwing() {
        throw new IllegalStateException("no arguments today");
    }

    @ParameterizedTest
    @MethodSource("throwingLate")
    void lateThrowingSource(int number) {}

    static Stream<Integer> throwingLate() {
        return Stream.of(1, 2, 0).map(number -> 2 / number);
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void emptySource(int number) {}

    static Stream<Integer> nothing() {
        return Stream.of();
    }

    @ParameterizedTest
    void withoutSource(int number) {}

    @ParameterizedTest
    @ValueSource(ints = 1)
    void tooFewArguments(int first, int second) {}
}
