package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.artsok.ParameterizedRepeatedIfExceptionsTest;
import io.github.artsok.RepeatedIfExceptionsTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With Rerunner. */
class RerunnerTest {
    @RepeatedIfExceptionsTest(repeats = 8)
    void alwaysFails() throws InterruptedException {
        assertEquals(0, Tries.next("rerunnerAlwaysFails"));
    }

    @RepeatedIfExceptionsTest(repeats = 10)
    void passesAtTheFifthTry() throws InterruptedException {
        assertEquals(5, Tries.next("rerunnerFifth"));
    }

    @RepeatedIfExceptionsTest(repeats = 9, minSuccess = 2)
    void passesTwice() throws InterruptedException {
        assertEquals(0, Tries.next("rerunnerTwice") % 4);
    }

    @ParameterizedRepeatedIfExceptionsTest(repeats = 4)
    @ValueSource(strings = {"green", "black", "white"})
    void passesAtTheSecondTry(String kind) throws InterruptedException {
        System.out.println(kind);
        assertTrue(Tries.next("rerunner" + kind) >= 2);
    }

    @ParameterizedRepeatedIfExceptionsTest(repeats = 3)
    @ValueSource(ints = {1, 2, 3})
    void failsForOne(int cups) throws InterruptedException {
        Tries.next("rerunnerOne");
        assertEquals(0, cups / 3, "cups");
    }
}
