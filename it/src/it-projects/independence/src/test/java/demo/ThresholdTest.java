package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Repetitions that are counted, by Jupiter or by code that asks Jupiter. */
class ThresholdTest {

    private static int last;

    @RepeatedTest(value = 16, failureThreshold = 3)
    void endsAfterThree() throws Exception {
        Busy.work(300);
        last++;
        if (last > 4) {
            fail("broken");
        }
    }

    @Nested
    class Counted {

        private int failures;

        @BeforeEach
        void count(RepetitionInfo info) {
            failures = info.getFailureCount();
            assertEquals(Math.max(0, info.getCurrentRepetition() - 3), failures);
        }

        @RepeatedTest(12)
        void failsFromTheThirdOn(RepetitionInfo info) throws Exception {
            Busy.work(300);
            if (info.getCurrentRepetition() > 2) {
                fail("the third or later, after " + failures);
            }
        }
    }
}
