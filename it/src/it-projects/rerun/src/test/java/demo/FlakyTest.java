package demo;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlakyTest {

    @Test
    void passes() {}

    @Test
    void passesTheSecondTime() {
        System.out.println("out of each try");
        System.err.println("err of each try");
        assertTrue(Tries.of("second") == 2, "not yet");
    }

    @Test
    void passesTheThirdTime() {
        long tries = Tries.of("third");
        if (tries < 3) {
            throw new IllegalStateException("try " + tries);
        }
    }

    @Test
    void neverPasses() {
        fail("never");
    }

    @Test
    void isSkippedTheSecondTime() {
        long tries = Tries.of("skipped");
        assumeTrue(tries == 1, "once is enough");
        fail("the first time");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void passesForSomeArguments(int argument) {
        assertTrue(argument != 2 || Tries.of("argument") >= 2, "even");
    }

    @Nested
    class Inner {

        @Test
        void passesTheSecondTime() {
            assertTrue(Tries.of("inner") >= 2, "inner");
        }

        @Test
        void passes() {}
    }
}
