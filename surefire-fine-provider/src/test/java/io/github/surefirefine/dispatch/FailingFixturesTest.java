package io.github.surefirefine.dispatch;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever fails in whichever fork: each failure of a container is reported once, what has passed does not run again,
 * what has not passed gets every rerun, and nothing that did not run looks as if it had passed.
 */
class FailingFixturesTest {

    private static final int RUNS_PER_SEED = 60;

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutReruns(long seed) {
        run(seed, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withOneRerun(long seed) {
        run(seed, 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withSomeReruns(long seed) {
        run(seed, 3);
    }

    private static void run(long seed, int reruns) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS_PER_SEED; i++) {
            new FixtureRun(random, 1 + random.nextInt(3), reruns).runAndCheck();
        }
    }
}
