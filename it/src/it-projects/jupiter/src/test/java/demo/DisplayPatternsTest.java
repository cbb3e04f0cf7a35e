package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayPatternsTest {

    @ParameterizedTest(name = "{index} of {displayName}: {arguments}")
    @ValueSource(ints = {1, 2})
    void numbered(int number) {
        assertNotEquals(2, number);
    }

    @ParameterizedTest(name = "{argumentsWithNames}")
    @CsvSource({"1, x", "2, y"})
    void named(int number, String word) {}

    @ParameterizedTest(name = "always the same")
    @ValueSource(ints = {1, 2, 3})
    void same(int number) {
        assertNotEquals(2, number);
    }

    @ParameterizedTest(name = "''{0}'' - {1} & <b>")
    @CsvSource({"1, x", "2, y"})
    @DisplayName("with a name (of its own)")
    void quoted(int number, String word) {
        assertNotEquals(1, number);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"in brackets", "1"})
    void brackets(String text) {}

    @RepeatedTest(value = 2, name = RepeatedTest.LONG_DISPLAY_NAME)
    @DisplayName("twice")
    void repeatedLong() {}

    @RepeatedTest(value = 2, name = "round {currentRepetition}/{totalRepetitions}")
    void repeatedOwn() {}
}
