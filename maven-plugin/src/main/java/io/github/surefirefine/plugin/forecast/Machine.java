package io.github.surefirefine.plugin.forecast;

import io.github.surefirefine.schedule.forkcount.ForksThatPay;

/**
 * What forks have to share, besides the tests.
 *
 * @param processors how many there are, at least 1
 * @param cpuMicros the processor time of all tests together, 0 if that is not known
 * @param warmUpMicros the processor time that each fork takes besides its tests, after it has started, 0 if that is not
 *     known
 * @param stretch the factor for a duration: less than 1 if durations were measured while there were not enough
 *     processors
 */
public record Machine(int processors, long cpuMicros, long warmUpMicros, double stretch) {

    private static final long NANOS_PER_MICRO = 1_000;

    /** A machine of which only the number of processors is known. */
    public Machine(int processors) {
        this(processors, 0, 0, 1);
    }

    /** How long it takes until that many forks have started, all of which compute. */
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
