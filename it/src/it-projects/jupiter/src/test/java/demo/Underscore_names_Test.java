package demo;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Underscore_names_Test {

    @Test
    void is_never_empty() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void takes_a_number(int number) {}

    @Nested
    class When_it_is_nested {

        @Test
        void it_fails() {
            fail("with underscores");
        }
    }
}
