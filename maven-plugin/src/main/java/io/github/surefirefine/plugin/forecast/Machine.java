package io.github.surefirefine.plugin.forecast;

import io.github.surefirefine.schedule.forkcount.ForksThatPay;

/**
 * What forks have to share, beside the tests.
 *
 * @param processors how many there are, at least 1
 * @param cpuMicros what all tests together take of them, 0 where that is not known
 * @param warmUpMicros what each fork takes of them beside its tests, after it has started, 0 where that is not known
 * @param stretch what a duration is to be multiplied with: less than 1 where durations were seen while there were not
 *     enough processors
 */
public record Machine(int processors, long cpuMicros, long warmUpMicros, double stretch) {

    private static final long NANOS_PER_MICRO = 1_000;

    /** Of which no more is known than how many processors it has. */
    public Machine(int processors) {
        this(processors, 0, 0, 1);
    }

    /** What it takes until so many forks have started: they compute, all of them. */
    public long startMicros(int forks) {
        return forks * ForksThatPay.START_NANOS / NANOS_PER_MICRO / processors;
    }

    /** For how long the processors are occupied after that, at least. */
    public long computeMicros(int forks) {
        return (forks * warmUpMicros + cpuMicros) / processors;
    }

    /** What tests and setups take if they have the processors that they need. */
    long testMicros(Spread spread) {
        return Math.round(stretch * spread.makespanMicros());
    }

    /** From the start of the first fork to the end of the last test. */
    long runMicros(Spread spread) {
        int forks = spread.forks().size();
        return startMicros(forks) + Math.max(testMicros(spread), computeMicros(forks));
    }
}
