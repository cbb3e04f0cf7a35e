package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ATest {

    @Test
    void one() {
        check("one");
    }

    @Test
    void two() {
        check("two");
    }

    @Test
    void three() {
        check("three");
    }

    @Test
    void four() {
        check("four");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void many(int number) {
        check("many" + number);
    }

    private static void check(String test) {
        Gate.pass("A-" + test);
        Gate.failIfBroken();
    }
}
