package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.IndicativeSentencesGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IndicativeSentencesGeneration(separator = " -> ", generator = DisplayNameGenerator.ReplaceUnderscores.class)
class SentencesTest {

    @Test
    void is_a_sentence() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void has_numbers(int number) {}

    @Nested
    @DisplayName("in a clause")
    class Clause {

        @Test
        void goes_on() {
            fail("no full stop");
        }
    }
}
