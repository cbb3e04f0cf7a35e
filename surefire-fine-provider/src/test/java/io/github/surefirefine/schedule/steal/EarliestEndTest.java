package io.github.surefirefine.schedule.steal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EarliestEndTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void workIsSharedAlikeWhereHelpersPayNothing() {
        assertEnd(3, EarliestEnd.of(List.of(load(9, 0)), 0, 3));
        assertEnd(4, EarliestEnd.of(List.of(load(9, 0)), 3 * SECOND, 3));
    }

    @Test
    void eachHelperPaysBeforeItBegins() {
        // Two helpers: 12 + 2 * 3 on three forks.
        assertEnd(6, EarliestEnd.of(List.of(load(12, 3)), 0, 3));
    }

    @Test
    void nobodyHelpsWhereThatTakesLonger() {
        assertEnd(5, EarliestEnd.of(List.of(load(5, 10)), 0, 3));
    }

    @Test
    void theEndIsNotBeforeAHelperHasDoneSomethingWorthIt() {
        assertEnd(6, EarliestEnd.of(List.of(load(20, 4)), 0, 100));
    }

    private static EarliestEnd.Load load(long seconds, long setupSeconds) {
        return new EarliestEnd.Load(seconds * SECOND, setupSeconds * SECOND);
    }

    private static void assertEnd(long seconds, EarliestEnd end) {
        assertThat(end.endNanos()).isCloseTo(seconds * SECOND, within(2_000_000L));
    }
}
