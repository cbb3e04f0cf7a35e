package io.github.surefirefine.schedule.forkcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForksThatPayTest {

    @ParameterizedTest
    @CsvSource({
        "a tiny suite, 300, 100, 0, 0, 2, 1",
        "a tiny suite on a large machine, 300, 10, 0, 0, 32, 1",
        "nothing at all, 0, 0, 0, 0, 2, 1",
        "a second, 1000, 100, 0, 0, 2, 1",
        "two seconds, 2000, 100, 0, 0, 2, 2",
        "a minute, 60000, 2000, 0, 0, 2, 9",
        "a minute on a large machine, 60000, 100, 0, 0, 32, 30",
        "a minute of computing, 60000, 2000, 60000, 0, 2, 2",
        "a minute of computing on a large machine, 60000, 100, 60000, 0, 32, 28",
        "a minute of which half is computing, 60000, 100, 30000, 0, 2, 4",
        "ten seconds in forks that warm up, 10000, 100, 10000, 8000, 2, 1",
        "ten seconds in forks that warm up on four processors, 10000, 100, 10000, 8000, 4, 2",
        "a minute in forks that warm up, 60000, 100, 60000, 8000, 2, 2",
        "one long test, 22000, 20000, 0, 0, 2, 2",
        "an hour, 3600000, 1000, 0, 0, 8, 64"
    })
    void isTheNumberThatHasFinishedFirst(
            String what,
            long totalMillis,
            long longestMillis,
            long cpuMillis,
            long warmUpMillis,
            int processors,
            int forks) {
        Workload work = new Workload(
                Duration.ofMillis(totalMillis).toNanos(),
                Duration.ofMillis(longestMillis).toNanos(),
                Duration.ofMillis(cpuMillis).toNanos(),
                Duration.ofMillis(warmUpMillis).toNanos());

        assertThat(ForksThatPay.of(work, processors, 64)).as(what).isEqualTo(forks);
    }

    @Test
    void tellsWhatOneMoreWouldChange() {
        Workload waits = new Workload(4_000_000_000L, 1_000_000_000L);
        Workload computes = new Workload(4_000_000_000L, 100_000_000L, 8_000_000_000L, 1_000_000_000L);

        assertThat(ForksThatPay.limit(waits, 2, 64)).isEqualTo(new ForkLimit(2, 600_000_000, 666_666_667));
        assertThat(ForksThatPay.limit(computes, 2, 64))
                .as("another warm-up for the processors")
                .isEqualTo(new ForkLimit(1, 1_100_000_000, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "one large class on a small machine, 1, 2, 8",
        "more classes than that, 20, 2, 20",
        "a large machine, 20, 32, 128"
    })
    void isAFewForEachProcessorWhereNothingIsKnown(String what, int classes, int processors, int forks) {
        assertThat(ForksThatPay.ofUnknown(classes, processors)).as(what).isEqualTo(forks);
    }
}
