package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewArgumentSourcesTest {

    static final List<String> WORDS = List.of("alpha", "beta");

    @ParameterizedTest
    @FieldSource("WORDS")
    void field(String word) {
        assertNotEquals("beta", word);
    }

    @ParameterizedTest
    @MethodSource
    void sets(int number, String word) {
        assertNotEquals(2, number);
    }

    static Stream<Arguments> sets() {
        return Stream.of(Arguments.argumentSet("the first", 1, "one"), Arguments.argumentSet("the second", 2, "two"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("nothing")
    void noInvocations(int number) {}

    static Stream<Integer> nothing() {
        return Stream.of();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            NUMBER, WORD
            1,      one
            2,      'two, too'
            """)
    void headers(int number, String word) {
        assertNotEquals(2, number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\nbreak", "\u001b escape", "quote \" quote"})
    void controls(String text) {}
}
