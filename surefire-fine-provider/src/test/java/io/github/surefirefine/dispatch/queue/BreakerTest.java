package io.github.surefirefine.dispatch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.queue.QueueTotals;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final QueueTotals OTHERS_PASS = totals(10, 3);
    private static final QueueTotals ALL_FAIL = totals(3, 3);

    @Test
    void aMachineLeavesIfItsFirstUnitsHaveAllFailedWhileTestsPassElsewhere() {
        Breaker breaker = new Breaker(OptionalInt.of(2));
        breaker.ended(Tally.ONE_FAILED);
        assertThat(breaker.reason(OTHERS_PASS, false)).isEmpty();

        breaker.ended(new Tally(2, 1, 0));
        assertThat(breaker.reason(OTHERS_PASS, false)).isPresent();
    }

    @Test
    void itStaysIfEverythingFailsEverywhere() {
        Breaker breaker = new Breaker(OptionalInt.of(1));
        breaker.ended(Tally.ONE_FAILED);

        assertThat(breaker.reason(ALL_FAIL, false)).isEmpty();
    }

    @Test
    void itStaysIfSomethingHasPassedFirst() {
        Breaker breaker = new Breaker(OptionalInt.of(2));
        breaker.ended(new Tally(1, 0, 0));
        breaker.ended(Tally.ONE_FAILED);
        breaker.ended(Tally.ONE_FAILED);

        assertThat(breaker.reason(OTHERS_PASS, false)).isEmpty();
    }

    @Test
    void unitsThatDidNotRunOrWereSkippedSayNothing() {
        Breaker breaker = new Breaker(OptionalInt.of(1));
        breaker.ended(Tally.NONE);
        breaker.ended(new Tally(0, 0, 1));

        assertThat(breaker.reason(OTHERS_PASS, false)).isEmpty();
    }

    @Test
    void aMachineLeavesIfItsForksKeepDyingAndThereAreOthers() {
        Breaker breaker = new Breaker(OptionalInt.of(10));

        assertThat(breaker.reason(OTHERS_PASS, true))
                .hasValueSatisfying(text -> assertThat(text).contains("keep dying"));
        assertThat(breaker.reason(new QueueTotals(20, 5, 5, 10, 0, 1, 2, 0), true))
                .isEmpty();
    }

    @Test
    void itCanBeSwitchedOff() {
        Breaker breaker = new Breaker(OptionalInt.empty());
        breaker.ended(Tally.ONE_FAILED);

        assertThat(breaker.reason(OTHERS_PASS, false)).isEmpty();
    }

    private static QueueTotals totals(int tests, int failures) {
        return new QueueTotals(20, 5, 5, tests, failures, 2, 4, 0);
    }
}
