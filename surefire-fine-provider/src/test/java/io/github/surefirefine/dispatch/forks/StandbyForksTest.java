package io.github.surefirefine.dispatch.forks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandbyForksTest {

    private final StandbyForks standby = new StandbyForks();
    private final List<Fork> forks =
            IntStream.rangeClosed(1, 16).mapToObj(StandbyForksTest::fork).toList();

    /** A fork that starts keeps two processors busy. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "8, 4", "64, 16"})
    void halfOfTheProcessorsGetAForkBeforeAnythingIsSeen(int processors, int forksAtWork) {
        standby.watch(processors);

        assertThat(takingPart()).isEqualTo(forksAtWork);
    }

    @ParameterizedTest
    @CsvSource({"2, 2.0, 0", "2, 1.3, 0", "2, 1.2, 1", "2, 0.6, 2", "2, 0.1, 4", "8, 4.1, 4", "8, 9.0, 0", "1, 0.1, 2"})
    void oneMoreForEachIdleProcessor(int processors, double used, int more) {
        standby.watch(processors);
        int before = takingPart();

        standby.processorsUsed(used, 16);
        boolean mayMore = standby.processorsUsed(used, 16);

        assertThat(mayMore).isEqualTo(more > 0);
        assertThat(takingPart()).isEqualTo(before + more);
    }

    @Test
    void noMoreThanAreWorthStarting() {
        standby.watch(2);
        int before = takingPart();
        standby.processorsUsed(0.1, 16);

        assertThat(standby.processorsUsed(0.1, 0)).isFalse();
        assertThat(standby.processorsUsed(0.1, 2)).isTrue();
        assertThat(takingPart()).isEqualTo(before + 2);
        assertThat(standby.active()).isEqualTo(before + 2);
    }

    @Test
    void aShortPauseIsNoIdleProcessor() {
        standby.watch(2);
        takingPart();

        assertThat(standby.processorsUsed(0.9, 16)).isFalse();
        assertThat(standby.processorsUsed(1.9, 16)).isFalse();
        assertThat(standby.processorsUsed(0.9, 16)).isFalse();
        assertThat(standby.processorsUsed(1.0, 16)).isTrue();
    }

    /** An application that starts looks at the network, after it has computed for four seconds. */
    @Test
    void norIsALongerOneInARunThatHasComputedForLong() {
        standby.watch(2);
        takingPart();
        measured(1.9, 40);

        assertThat(measured(0.4, 3)).isFalse();
        assertThat(measured(1.9, 10)).isFalse();
    }

    @Test
    void testsThatWaitMakeAProcessorIdleHoweverLongTheRunHasComputed() {
        standby.watch(2);
        takingPart();
        measured(1.9, 1000);

        assertThat(measured(0.1, 5)).isFalse();
        assertThat(measured(0.1, 5)).isTrue();
    }

    @Test
    void whoTakesPartGoesOn() {
        standby.watch(2);
        takingPart();

        standby.processorsUsed(2, 16);

        assertThat(standby.takesPart(forks.get(0))).isTrue();
        assertThat(standby.anyStandsBy()).isTrue();
    }

    @Test
    void thePlaceOfOneThatIsGoneIsForAnother() {
        standby.watch(2);
        takingPart();
        standby.processorsUsed(2, 16);

        standby.gone(new ForkId(1));

        assertThat(standby.takesPart(forks.get(1))).isTrue();
        assertThat(standby.takesPart(forks.get(2))).isFalse();
    }

    @Test
    void nobodyStandsByWhereNobodyWatches() {
        assertThat(takingPart()).isEqualTo(16);
        assertThat(standby.anyStandsBy()).isFalse();
    }

    /** Whether one more fork may take part after that many measurements. */
    private boolean measured(double used, int times) {
        boolean mayMore = false;
        for (int i = 0; i < times; i++) {
            mayMore = standby.processorsUsed(used, 16);
        }
        return mayMore;
    }

    private int takingPart() {
        return (int) forks.stream().filter(standby::takesPart).count();
    }

    private static Fork fork(int number) {
        return new Fork(new Event.ForkJoined(new ForkId(number), number, 1000 + number, ForkRole.SUREFIRE));
    }
}
