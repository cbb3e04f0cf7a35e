package io.github.surefirefine.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.schedule.forkcount.ForkLimit;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ForksLineTest {

    private static final OptionalInt UNKNOWN = OptionalInt.empty();

    @Test
    void fewerForksThanAllowed() {
        ForkLimit one = new ForkLimit(1, 1_200_000_000, 400_000_000);

        assertThat(ForksLine.limited(ran(1), one, OptionalInt.of(2), 2))
                .contains("fine: 1 of 2 forks: one more would cost 1.2 s and save 0.4 s; fine.forks=all starts both");
        assertThat(ForksLine.limited(ran(1), one, OptionalInt.of(8), 0))
                .contains("fine: 1 of 8 forks: one more would cost 1.2 s and save 0.4 s; fine.forks=all starts all 8");
        assertThat(ForksLine.limited(ran(1), one, UNKNOWN, 0))
                .contains("fine: only 1 fork: one more would cost 1.2 s and save 0.4 s; fine.forks=all starts as many"
                        + " as forkCount says");
    }

    @Test
    void whatNobodyNoticesIsNotCalledALoss() {
        ForkLimit two = new ForkLimit(2, 600_000_000, 700_000_000);

        assertThat(ForksLine.limited(ran(2), two, OptionalInt.of(4), 2))
                .contains("fine: 2 of 4 forks: one more would save 0.1 s at most; fine.forks=all starts all 4");
    }

    @Test
    void aGainThatIsRoundedToNothingIsNone() {
        ForkLimit two = new ForkLimit(2, 600_000_000, 610_000_000);

        assertThat(ForksLine.limited(ran(2), two, OptionalInt.of(4), 2).orElse(""))
                .contains("one more would cost 0.6 s and save 0.6 s");
    }

    @Test
    void allForksThatSurefireAllows() {
        ForkLimit two = new ForkLimit(2, 600_000_000, 0);

        assertThat(ForksLine.limited(ran(2), two, OptionalInt.of(2), 4)).isEmpty();
        assertThat(ForksLine.limited(ran(1), two, OptionalInt.of(1), 0)).isEmpty();
        assertThat(ForksLine.limited(ran(1), two, UNKNOWN, 4)).isEmpty();
    }

    /** Two forks may be all that Surefire allows, unless an earlier run had more. */
    @Test
    void ifNobodyKnowsHowManyAreAllowed() {
        ForkLimit two = new ForkLimit(2, 600_000_000, 0);

        assertThat(ForksLine.limited(ran(2), two, UNKNOWN, 2)).isEmpty();
        assertThat(ForksLine.limited(ran(2), two, UNKNOWN, 3)).isPresent();
    }

    @Test
    void forksThatStoodBy() {
        RunFigures run = new RunFigures(1, 2, 5_000_000, 0, 0, 0);

        assertThat(ForksLine.processorsBusy(run, 1.87, 2))
                .startsWith("fine: 1 of 2 forks took part: tests kept 1.9 of 2 processors busy, and one more");
        assertThat(ForksLine.littleLeft(run)).startsWith("fine: 1 of 2 forks took part: when a processor was idle");
    }

    private static RunFigures ran(int forks) {
        return new RunFigures(forks, forks, 5_000_000, 0, 0, 0);
    }
}
