package io.github.surefirefine.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBudgetTest {

    private static final long START = -5_000_000_000L;

    private final LineBudget budget = new LineBudget();

    @Test
    void aHundredAtOnce() {
        assertThat(taken(250, START)).isEqualTo(100);
    }

    @Test
    void thenTenASecond() {
        taken(100, START);

        assertThat(taken(5, START + LineBudget.NANOS_FOR_ONE - 1)).isZero();
        assertThat(taken(5, START + LineBudget.NANOS_FOR_ONE)).isOne();
        assertThat(taken(50, START + 11 * LineBudget.NANOS_FOR_ONE)).isEqualTo(10);
    }

    @Test
    void partsOfALineAreNotLost() {
        taken(100, START);
        long step = LineBudget.NANOS_FOR_ONE / 2;

        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToLong(i -> taken(1, START + i * step))
                        .sum())
                .isEqualTo(6);
    }

    @Test
    void nobodySavesMoreThanAHundred() {
        taken(1, START);

        assertThat(taken(250, START + 1_000 * LineBudget.NANOS_FOR_ONE)).isEqualTo(100);
    }

    private int taken(int wanted, long nowNanos) {
        return (int)
                IntStream.range(0, wanted).filter(each -> budget.take(nowNanos)).count();
    }
}
