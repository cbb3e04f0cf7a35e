package io.github.surefirefine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.Seed;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the order of events, every unit runs and is presented once, and every fork is told when to leave. */
class DispatcherRandomRunTest {

    private static final int RUNS_PER_SEED = 100;

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reusedForks(long seed) {
        run(seed, ForkUse.REUSED, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reusedForksThatDie(long seed) {
        run(seed, ForkUse.REUSED, 0.02, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneUnitEach(long seed) {
        run(seed, ForkUse.ONE_UNIT_EACH, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneUnitEachInJvmsThatDie(long seed) {
        run(seed, ForkUse.ONE_UNIT_EACH, 0.02, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneClassEach(long seed) {
        run(seed, ForkUse.ONE_CLASS_EACH, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneClassEachInJvmsThatDie(long seed) {
        run(seed, ForkUse.ONE_CLASS_EACH, 0.02, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneClassEachInJvmsThatDieWithTestsThatHang(long seed) {
        run(seed, ForkUse.ONE_CLASS_EACH, 0.02, 0.1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneClassEachWithAScript(long seed) {
        runScripts(seed, ForkUse.ONE_CLASS_EACH, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneClassEachInJvmsThatDieWithAScript(long seed) {
        runScripts(seed, ForkUse.ONE_CLASS_EACH, 0.02, 0.1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aShardWithOneClassEach(long seed) {
        runShards(seed, ForkUse.ONE_CLASS_EACH, 0.02);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneJvm(long seed) {
        run(seed, ForkUse.ONE_JVM, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reusedForksWithTestsThatHang(long seed) {
        run(seed, ForkUse.REUSED, 0, 0.1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reusedForksThatDieWithTestsThatHang(long seed) {
        run(seed, ForkUse.REUSED, 0.02, 0.1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void forksThatGetMoreOfAClassWithFixtures(long seed) {
        Random random = new Random(seed);
        int extensions = 0;
        for (int i = 0; i < RUNS_PER_SEED / 4; i++) {
            RandomRun run = RandomRun.ofFixtures(random, 0, 0);
            run.runAndCheck();
            extensions += run.extensions();
        }
        assertThat(extensions).isPositive();
    }

    @Test
    void forksThatDieWhileTheyWaitForMoreOfAClassWithFixtures() {
        Random random = new Random(0);
        int deaths = 0;
        for (int i = 0; i < 3 * RUNS_PER_SEED; i++) {
            RandomRun run = RandomRun.ofFixtures(random, 0.04, 0.05);
            run.runAndCheck();
            deaths += run.deathsOfWaitingForks();
        }
        assertThat(deaths).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneUnitEachWithTestsThatHang(long seed) {
        run(seed, ForkUse.ONE_UNIT_EACH, 0, 0.1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneJvmWithTestsThatHang(long seed) {
        run(seed, ForkUse.ONE_JVM, 0, 0.1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aShardInReusedForksThatDie(long seed) {
        runShards(seed, ForkUse.REUSED, 0.02);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reusedForksWithAScript(long seed) {
        runScripts(seed, ForkUse.REUSED, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aShardWithOneUnitEach(long seed) {
        runShards(seed, ForkUse.ONE_UNIT_EACH, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reusedForksThatDieWithAScript(long seed) {
        runScripts(seed, ForkUse.REUSED, 0.02, 0.1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aShardInOneJvm(long seed) {
        runShards(seed, ForkUse.ONE_JVM, 0);
    }

    private static void runShards(long seed, ForkUse use, double deathRate) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS_PER_SEED; i++) {
            new RandomRun(random, use, deathRate, 0, RunRules.DEFAULT, 2 + random.nextInt(5)).runAndCheck();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneUnitEachWithAScript(long seed) {
        runScripts(seed, ForkUse.ONE_UNIT_EACH, 0.02, 0.1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneJvmWithAScript(long seed) {
        runScripts(seed, ForkUse.ONE_JVM, 0, 0.1);
    }

    /** By a seed, or as a recording has it. */
    private static void runScripts(long seed, ForkUse use, double deathRate, double hangRate) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS_PER_SEED / 2; i++) {
            RunRules rules = new RunRules(ClassOrder.LONGEST_FIRST, 0, 0, false, new Seed(random.nextLong(), "-D…"));
            new RandomRun(random, use, deathRate, hangRate, rules, 1).runAndCheck();
        }
    }

    private static void run(long seed, ForkUse use, double deathRate, double hangRate) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS_PER_SEED; i++) {
            new RandomRun(random, use, deathRate, hangRate).runAndCheck();
        }
    }
}
