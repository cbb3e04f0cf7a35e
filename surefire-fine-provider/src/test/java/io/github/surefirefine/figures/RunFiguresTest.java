package io.github.surefirefine.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunFiguresTest {

    private static final long SECOND = 1_000_000;

    private final RunMeter meter = new RunMeter();

    @Test
    void theWholeRunCountsAndNotOnlyItsTests() {
        meter.discovered("1", 2 * SECOND);
        meter.fixture("1", 2 * SECOND, 3 * SECOND);
        meter.tested("1", 3 * SECOND, 8 * SECOND);
        meter.tested("2", 6 * SECOND, 10 * SECOND);

        RunFigures run = meter.figures();

        assertThat(run).isEqualTo(new RunFigures(2, 2, 10 * SECOND, 9 * SECOND, SECOND, 10 * SECOND));
        assertThat(run.speedUp()).isCloseTo(0.9, within(1e-9));
        assertThat(run.busyShare()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aForkThatHasDoneNothingTakesNoPart() {
        meter.started("1");
        meter.started("2");
        meter.tested("2", 0, SECOND);

        assertThat(FiguresText.forks(meter.figures())).isEqualTo("1 of 2 forks");
        assertThat(meter.figures().busyShare()).isEqualTo(1);
    }

    @Test
    void testsOfAForkThatRunAtTheSameTimeAreWorkEachButKeepItBusyOnce() {
        meter.tested("1", 500_000, SECOND);
        meter.tested("1", 0, SECOND);
        meter.tested("1", 0, 2 * SECOND);
        meter.tested("1", 3 * SECOND, 4 * SECOND);

        assertThat(meter.figures().workMicros()).isEqualTo(4_500_000);
        assertThat(meter.figures().busyMicros()).isEqualTo(3 * SECOND);
    }

    @Test
    void manyTestsOneAfterTheOther() {
        for (int i = 0; i < 1_000; i++) {
            meter.tested("1", 10L * i, 10L * i + 5);
        }

        assertThat(meter.figures().busyMicros()).isEqualTo(5_000);
    }

    @Test
    void nothingHasHappened() {
        assertThat(meter.figures()).isEqualTo(RunFigures.NOTHING);
        assertThat(RunFigures.NOTHING.speedUp()).isEqualTo(1);
        assertThat(RunFigures.NOTHING.busyShare()).isZero();
    }

    @Test
    void noRunIsShorterThanItsShareOrItsLongestPiece() {
        assertThat(Bound.of(10, 3, 4)).isEqualTo(3);
        assertThat(Bound.of(10, 1, 4)).isEqualTo(2);
    }
}
