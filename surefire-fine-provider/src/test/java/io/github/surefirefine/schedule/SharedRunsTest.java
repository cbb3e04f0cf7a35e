package io.github.surefirefine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.sharing.GuidedSharing;
import io.github.surefirefine.simulation.SimulatedRun;
import io.github.surefirefine.simulation.Suite;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs of classes whose units are revocable. */
class SharedRunsTest {

    private static final int SUITES_PER_SEED = 100;

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyUnitRunsOnceAndFixturesOnceInEachFork(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            Suite suite = Suite.random(random, Duration.ofNanos(50_000), Duration.ofSeconds(20), Duration.ofSeconds(10))
                    .revocable();
            int forks = 1 + random.nextInt(16);

            SimulatedRun.Result result =
                    SimulatedRun.of(suite, forks, random.nextBoolean() ? suite.known() : Estimates.NONE);

            assertThat(result.everyUnitRanOnce()).isTrue();
            assertThat(result.done()).isTrue();
            assertThat(result.toldForks()).isEqualTo(forks);
            assertThat(result.fixturesRunAgain()).isZero();
            assertThat(result.makespan()).isGreaterThanOrEqualTo(suite.lowerBoundNanos(forks));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void crashesLoseNoMoreThanTheUnitsThatRan(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SUITES_PER_SEED; i++) {
            Suite suite = Suite.random(random, Duration.ofMillis(1), Duration.ofSeconds(20), Duration.ofSeconds(10))
                    .revocable();
            int forks = 2 + random.nextInt(6);
            int crashes = random.nextInt(forks);
            SimulatedRun run = new SimulatedRun(suite, forks, new GuidedSharing());
            for (int fork = 0; fork < crashes; fork++) {
                run.crash(fork, (long) (random.nextDouble() * suite.totalNanos() / forks));
            }

            SimulatedRun.Result result = run.run();

            assertThat(result.done()).isTrue();
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
    void aGiantClassIsSharedByAllForks() {
        Suite suite = Suite.uniform(Duration.ofMillis(5), 2_000).revocable();

        SimulatedRun.Result result = SimulatedRun.of(suite, 4);

        assertThat(result.makespan()).isLessThan(suite.totalNanos() / 4 * 103 / 100);
    }

    @Test
    void aClassThatIsDearToEnterIsSharedWhereItsTestsTakeLonger() {
        Suite suite = Suite.uniform(Duration.ofSeconds(2), 9)
                .withSetup(Duration.ofSeconds(5))
                .revocable();

        assertThat(SimulatedRun.of(suite, 3).seconds()).isLessThan(11.1);
        assertThat(SimulatedRun.of(suite, 3, suite.known()).seconds()).isLessThan(11.1);
    }

    @Test
    void aClassThatIsDearToEnterIsLeftToOneForkWhereThatIsKnown() {
        Suite suite = Suite.uniform(Duration.ofMillis(50), 5)
                .withSetup(Duration.ofSeconds(10))
                .revocable();

        assertThat(SimulatedRun.of(suite, 3, suite.known()).setups()).isEqualTo(1);
    }
}
