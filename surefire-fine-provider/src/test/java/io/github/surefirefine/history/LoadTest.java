package io.github.surefirefine.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.schedule.forkcount.ForksThatPay;
import io.github.surefirefine.schedule.forkcount.Workload;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTest {

    private static final double SECOND = 1_000_000_000;

    private static final Processing IDLE_AT_TIMES = seen(8, 30, 35);
    private static final Processing CROWDED = seen(8, 69.6, 35);

    @Test
    void takesTestsForWhatTheyTookWhereProcessorsWereIdle() {
        assertThat(Load.after(Optional.empty(), IDLE_AT_TIMES, 240).aloneMicros())
                .isEqualTo(240);
    }

    @Test
    void takesTestsThatWaitedForProcessorsForNothingButComputing() {
        Load load = Load.after(Optional.empty(), CROWDED, 240_000_000);

        assertThat(load.aloneMicros()).isBetween(20_000_000L, 70_000_000L);
    }

    @Test
    void keepsWhatAnEarlierRunHasShownWhereTestsWaitedForProcessors() {
        Optional<Load> before = Optional.of(Load.after(Optional.empty(), IDLE_AT_TIMES, 200_000_000));

        assertThat(Load.after(before, CROWDED, 240_000_000).aloneMicros()).isEqualTo(200_000_000);
        assertThat(Load.after(before, CROWDED, 150_000_000).aloneMicros())
                .as("waiting makes nothing shorter")
                .isEqualTo(150_000_000);
    }

    @Test
    void testsThatWaitedForProcessorsAreShorterByThat() {
        OptionalLong testsWaited = OptionalLong.of((long) (60 * SECOND));
        Processing crowded = seen(8, 69.6, 35, testsWaited);

        assertThat(Load.after(Optional.empty(), crowded, 240_000_000).aloneMicros())
                .isEqualTo(180_000_000);
        assertThat(Load.after(Optional.empty(), crowded, 70_000_000).aloneMicros())
                .as("they have computed at least")
                .isBetween(10_000_001L, 70_000_000L);
    }

    /** 2,000 tests that wait for 5 ms: their forks have used both processors, but most of that was compiling. */
    @Test
    void testsThatWaitForSomethingElseKeepTheirForks() {
        Processing seen = seen(4, 16.4, 9, OptionalLong.of((long) (2.5 * SECOND)));

        Load load = Load.after(Optional.empty(), seen, 16_200_000);

        assertThat(ForksThatPay.of(load.workload(1, 1, 0), 2, 64)).isBetween(2, 4);
    }

    @Test
    void someClassesAreAPartOfTheSuite() {
        Load load = Load.after(Optional.empty(), IDLE_AT_TIMES, 240_000_000);
        Workload suite = load.workload(100, 100, 10);

        assertThat(load.workload(50, 100, 10))
                .isEqualTo(new Workload(
                        suite.totalNanos() / 2, suite.longestNanos(), suite.cpuNanos() / 2, suite.warmUpNanos()));
        assertThat(suite.longestNanos()).isEqualTo(suite.totalNanos() / 10);
        assertThat(load.workload(0, 0, 0).totalNanos()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "10000 empty tests on 4 forks, 4, 16.8, 9.9, 20.6, 1",
        "10000 empty tests on 2 forks, 2, 11, 7.4, 9, 1",
        "10000 empty tests on 1 fork, 1, 6, 4, 1.5, 1",
        "2149 small tests on 2 forks, 2, 25.9, 14.7, 25.5, 1",
        "2149 small tests on 1 fork, 1, 18.6, 10.6, 9.3, 1",
        "2000 tests that wait for 5 ms on 1 fork, 1, 6, 13, 12, 2",
        "ten minutes of computing on 8 forks, 8, 640, 320, 2400, 2",
        "ten minutes of computing on 2 forks, 2, 600, 300, 600, 2",
        "11 tests that wait for 2 s on 11 forks, 11, 16, 10, 22, 5"
    })
    void leadsToTheForksThatPay(
            String what, int forks, double cpuSeconds, double wallSeconds, double busySeconds, int expected) {
        Load load =
                Load.after(Optional.empty(), seen(forks, cpuSeconds, wallSeconds), (long) (busySeconds * 1_000_000));

        assertThat(ForksThatPay.of(load.workload(1, 1, 0), 2, 64)).as(what).isEqualTo(expected);
    }

    private static Processing seen(int forks, double cpuSeconds, double wallSeconds) {
        return seen(forks, cpuSeconds, wallSeconds, OptionalLong.empty());
    }

    private static Processing seen(int forks, double cpuSeconds, double wallSeconds, OptionalLong testsWaited) {
        double mavenCpuSeconds = 2.5;
        return new Processing(
                forks,
                (long) (cpuSeconds * SECOND),
                (long) (mavenCpuSeconds * SECOND),
                (long) (wallSeconds * SECOND),
                2,
                testsWaited);
    }
}
