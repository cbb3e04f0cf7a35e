package demo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledIf("never")
@DisplayName("only if")
class ConditionalClassTest {

    @Test
    void one() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void two(int number) {}

    @Nested
    class Inside {

        @Test
        void three() {}
    }

    static boolean never() {
        return false;
    }
}
