package io.github.surefirefine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.surefirefine.schedule.sharing.GuidedSharing;
import io.github.surefirefine.simulation.Peer;
import io.github.surefirefine.simulation.SimulatedRun;
import io.github.surefirefine.simulation.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How good the schedules are, measured in virtual time. */
class SchedulerSimulationTest {

    private static final int SUITES_PER_SEED = 100;

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @CsvSource({"1, 22", "2, 12", "3, 8", "4, 6", "6, 4", "11, 2", "64, 2"})
    void theSeedOfThisProjectTakesAsLongAsItsForksAllow(int forks, double seconds) {
        SimulatedRun.Result result = SimulatedRun.of(Suite.uniform(Duration.ofSeconds(2), 2, 9), forks);

        assertThat(result.seconds()).isCloseTo(seconds, within(0.05));
        assertThat(result.everyUnitRanOnce()).isTrue();
    }

    @Test
    void tinyTestsCostLittleMoreThanTheyTake() {
        int[] sizes = IntStream.generate(() -> 100).limit(100).toArray();
        Suite suite = Suite.uniform(Duration.ofNanos(300_000), sizes);

        SimulatedRun.Result result = SimulatedRun.of(suite, 2);

        assertThat(result.leases()).as("a few for each class").isLessThanOrEqualTo(500);
        long shared = (suite.totalNanos() + result.leases() * SimulatedRun.LEASE_NANOS) / 2;
        assertThat(result.makespan()).isBetween(shared, shared * 102 / 100);
    }

    @Test
    void oneHugeClassOfTinyTestsIsShared() {
        Suite suite = Suite.uniform(Duration.ofMillis(1), 10_000);

        SimulatedRun.Result result = SimulatedRun.of(suite, 4);

        assertThat(result.makespan()).isLessThan(suite.totalNanos() / 4 * 105 / 100);
        assertThat(result.leases()).isLessThan(200);
    }

    @Test
    void aClassThatIsDearToEnterIsNotEnteredByEverybody() {
        Suite suite = Suite.uniform(Duration.ofMillis(10), 50, 50).withSetup(Duration.ofSeconds(20));

        assertThat(SimulatedRun.of(suite, 2).setups()).isEqualTo(2);
        assertThat(SimulatedRun.of(suite, 2).seconds()).isLessThan(20.6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyUnitRunsOnceAndEveryForkIsToldOfTheEnd(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            Suite suite =
                    Suite.random(random, Duration.ofNanos(50_000), Duration.ofSeconds(20), Duration.ofSeconds(10));
            int forks = 1 + random.nextInt(16);

            SimulatedRun.Result result = SimulatedRun.of(suite, forks);

            assertThat(result.everyUnitRanOnce()).isTrue();
            assertThat(result.losses()).containsOnly(0);
            assertThat(result.done()).isTrue();
            assertThat(result.toldForks()).isEqualTo(forks);
            assertThat(result.makespan()).isGreaterThanOrEqualTo(suite.lowerBoundNanos(forks));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void crashesLoseNoMoreThanTheUnitsThatRan(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            Suite suite = Suite.random(random, Duration.ofMillis(1), Duration.ofSeconds(20), Duration.ofSeconds(10));
            int forks = 2 + random.nextInt(6);
            int crashes = random.nextInt(forks);
            SimulatedRun run = new SimulatedRun(suite, forks, new GuidedSharing());
            for (int fork = 0; fork < crashes; fork++) {
                run.crash(fork, (long) (random.nextDouble() * suite.totalNanos() / forks));
            }

            SimulatedRun.Result result = run.run();

            assertThat(result.done()).isTrue();
            assertThat(result.toldForks()).isGreaterThanOrEqualTo(forks - crashes);
            assertThat(IntStream.of(result.losses()).sum()).isLessThanOrEqualTo(crashes);
            for (int unit = 0; unit < result.runs().length; unit++) {
                assertThat(result.runs()[unit])
                        .as("once, but for what two forks could not begin")
                        .isBetween(1 - result.losses()[unit], 1);
                assertThat(result.finishes()[unit] + result.losses()[unit]).isEqualTo(1);
            }
        }
    }

    @Test
    void whereEveryForkCrashesNothingRunsTwice() {
        Suite suite = Suite.uniform(Duration.ofSeconds(1), 5, 5);
        SimulatedRun run = new SimulatedRun(suite, 2, new GuidedSharing());

        SimulatedRun.Result result =
                run.crash(0, 1_700_000_000).crash(1, 2_700_000_000L).run();

        assertThat(result.done()).isFalse();
        assertThat(IntStream.of(result.runs()).max()).hasValue(1);
        assertThat(IntStream.of(result.losses()).sum()).isEqualTo(2);
    }

    /** While there is work, no fork is idle; so at most the last test is lost (Graham's bound for any list). */
    @ParameterizedTest
    @MethodSource("seeds")
    void slowTestsWithoutSetupsKeepEveryForkBusy(long seed) {
        Random random = new Random(seed);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            Suite suite = Suite.random(random, Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ZERO);
            int forks = 2 + random.nextInt(10);

            SimulatedRun.Result result = SimulatedRun.of(suite, forks);

            long overhead = result.leases() * SimulatedRun.LEASE_NANOS;
            assertThat(result.makespan())
                    .isLessThanOrEqualTo(
                            (suite.totalNanos() + overhead) / forks + suite.longestNanos() + SimulatedRun.LEASE_NANOS);
            ratios.add((double) result.makespan() / suite.lowerBoundNanos(forks));
        }
        assertThat(part(ratios, 0.5)).as("half of the suites").isLessThan(1.15);
        assertThat(part(ratios, 0.8)).as("eight of ten suites").isLessThan(4.0 / 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stockIsSeldomBetterAndNeverByMuch(long seed) {
        Random random = new Random(seed);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            Suite suite = Suite.random(random, Duration.ofMillis(1), Duration.ofSeconds(10), Duration.ofSeconds(1));
            int forks = 2 + random.nextInt(7);
            ratios.add((double) SimulatedRun.of(suite, forks).makespan() / Peer.STOCK.makespanNanos(suite, forks));
        }

        assertThat(part(ratios, 0.5)).as("half of the suites").isLessThan(0.9);
        assertThat(part(ratios, 0.9)).as("nine of ten suites").isLessThan(1.1);
        assertThat(part(ratios, 1)).as("the worst suite").isLessThan(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutSetupsStockIsHardlyEverBetter(long seed) {
        Random random = new Random(seed);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            Suite suite = Suite.random(random, Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ZERO);
            int forks = 2 + random.nextInt(7);
            ratios.add((double) SimulatedRun.of(suite, forks).makespan() / Peer.STOCK.makespanNanos(suite, forks));
        }

        assertThat(part(ratios, 0.5)).as("half of the suites").isLessThan(0.85);
        assertThat(part(ratios, 0.9)).as("nine of ten suites").isLessThan(1.01);
        assertThat(part(ratios, 1)).as("the worst suite").isLessThan(1.2);
    }

    @Test
    void theSameRunTwiceIsTheSame() {
        Suite suite = Suite.random(new Random(7), Duration.ofMillis(1), Duration.ofSeconds(10), Duration.ofSeconds(5));

        assertThat(SimulatedRun.of(suite, 5)).usingRecursiveComparison().isEqualTo(SimulatedRun.of(suite, 5));
    }

    /** The value that this fraction of all values does not exceed. */
    private static double part(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
