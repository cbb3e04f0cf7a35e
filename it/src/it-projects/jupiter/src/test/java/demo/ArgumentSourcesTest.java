package demo;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentSourcesTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with space", "a,b", "<&>", "line\nbreak", "tab\there", "ünï", "[3]", ""})
    void strings(String text) {
        assertNotEquals("<&>", text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1e10})
    void doubles(double number) {}

    @ParameterizedTest
    @ValueSource(classes = {String.class, List.class})
    void classes(Class<?> type) {}

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = ".*SECONDS")
    void enums(TimeUnit unit) {
        assertNotEquals(TimeUnit.SECONDS, unit);
    }

    @ParameterizedTest
    @MethodSource
    void ofTheSameName(int number, String word) {
        assertTrue(number < 2);
    }

    static Stream<Arguments> ofTheSameName() {
        return Stream.of(Arguments.of(1, "one"), Arguments.of(2, Named.of("a name", "two")));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void primitives(int number) {}

    static IntStream numbers() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest
    @CsvSource(value = {"a, 'quoted, text', 1", "b, , 2", "c, '', x"})
    void csv(String letter, String text, int number) {}

    @ParameterizedTest
    @CsvFileSource(resources = "/words.csv", numLinesToSkip = 1)
    void csvFile(String word, int letters) {
        assertTrue(word.length() == letters, () -> word + " has not " + letters + " letters");
    }

    @ParameterizedTest
    @ArgumentsSource(Provided.class)
    void provided(String word) {}

    @ParameterizedTest
    @NullSource
    void nothing(String text) {
        assertNotNull(text, "nothing");
    }

    @ParameterizedTest
    @EmptySource
    void empty(int[] numbers) {}

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "third")
    void mixed(String text) {
        assertNotNull(text);
    }

    @ParameterizedTest
    @MethodSource
    void arrays(int[] numbers, String[] words) {}

    static Stream<Arguments> arrays() {
        return Stream.of(Arguments.of(new int[] {1, 2}, new String[] {"a", "b"}));
    }

    public static class Provided implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
            return Stream.of("alpha", "beta").map(Arguments::of);
        }
    }
}
