package demo;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a class \n with \u001b[31m lines \"quoted\" \u202Ereversed <&> \u2028 end")
class NamesTest {

    static final String HOSTILE = "one\ntwo\r\nthree \"quoted\" 'so' \\ \t tab \u0007 bell \u001b[2J cleared \u202E right to left"
            + " \u202C \u2066 isolated \u2069 \u2028 separator \u2029 paragraph \u0085 next <tag a=\"b\"> & ]]> lone \ud83c"
            + " pair \ud83c\udf89 \ufffe \uffff \u200b \ufeff end";

    static Stream<String> arguments() {
        return Stream.of("plain", HOSTILE, "", " ", "comma, (bracket) [square] {brace} %s {0}", "\u0000");
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void parameterized(String argument) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("arguments")
    void parameterizedByName(String argument) {
        if (argument.length() > 20) {
            fail(argument);
        }
    }

    @Test
    @DisplayName("first\nsecond \u001b]0;title\u0007 \u202E desrever \u0000 null")
    void displayName() {}

    @TestFactory
    Stream<DynamicTest> dynamic() {
        return arguments().filter(name -> !name.isBlank()).map(name -> dynamicTest(name, () -> {}));
    }

    @TestFactory
    Stream<DynamicTest> huge() {
        return Stream.of(dynamicTest("huge ".repeat(200_000), () -> {}));
    }
}
