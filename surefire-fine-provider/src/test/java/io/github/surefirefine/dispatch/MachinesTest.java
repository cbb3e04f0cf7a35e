package io.github.surefirefine.dispatch;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However machines come, die or fall silent: each test counts on exactly one of those that live to the end. */
class MachinesTest {

    private static final int RUNS_PER_SEED = 20;

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMachine(long seed) {
        run(seed, 1, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void machinesThatLive(long seed) {
        run(seed, 4, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void machinesThatDieOrFallSilent(long seed) {
        run(seed, 4, 5);
    }

    private static void run(long seed, int mostMachines, int mishaps) {
        Random random = new Random(seed);
        for (int i = 0; i < RUNS_PER_SEED; i++) {
            new MachinesRun(random, 1 + random.nextInt(mostMachines)).runAndCheck(mishaps);
        }
    }
}
