package io.github.surefirefine.history;

import io.github.surefirefine.schedule.forkcount.ForksThatPay;
import io.github.surefirefine.schedule.forkcount.Workload;
import java.util.Optional;

/**
 * What the last run of the whole suite took of the machine.
 *
 * <p>A JVM spends much of its first seconds compiling what it runs, in threads beside the test's, and each fork does so
 * again. If the forks leave no processor idle, tests wait for one and seem longer than they are. Linux tells how much
 * longer. Elsewhere, the values of a run with idle processors remain valid, and if there was no such run, tests are assumed
 * only to compute. The next run, which has fewer forks, reveals a wrong assumption.
 *
 * @param forks how many there were
 * @param cpuMicros the processor time of all forks together
 * @param aloneMicros what tests and setups would take, one after the other, on a machine that has time for them
 */
public record Load(int forks, long cpuMicros, long aloneMicros) {

    /** With that part of the processors in use, tests have waited for them. */
    private static final double CROWDED = 0.85;

    /** The part of what a fork takes of the processors; measured with public suites of small tests on HotSpot. */
    private static final double WARM_UP_SHARE = 0.6;

    /** A JVM is warm at some point; also measured. */
    private static final double WARM_UP_MOST_MICROS = 7_000_000;

    private static final long NANOS_PER_MICRO = 1_000;

    /**
     * The load after a run.
     *
     * @param before the load after the run before it
     * @param busyMicros what its tests and setups took, one after the other
     */
    static Load after(Optional<Load> before, Processing seen, long busyMicros) {
        Load asSeen = new Load(seen.forks(), seen.forkCpuNanos() / NANOS_PER_MICRO, busyMicros);
        if (!isCrowded(seen)) {
            return asSeen;
        }
        long least = Math.min(busyMicros, (long) asSeen.workMicros());
        long knownBefore = before.isPresent() ? before.get().aloneMicros() : 0;
        long known = seen.testsWaitedNanos().isPresent()
                ? busyMicros - seen.testsWaitedNanos().getAsLong() / NANOS_PER_MICRO
                : knownBefore;
        return new Load(asSeen.forks, asSeen.cpuMicros, Math.min(busyMicros, Math.max(least, known)));
    }

    /**
     * The work of a run.
     *
     * @param totalMicros what its tests and setups took in past runs
     * @param suiteMicros what those of the whole suite took
     * @param longestMicros what the longest of those that cannot be shared took
     */
    Workload workload(double totalMicros, double suiteMicros, long longestMicros) {
        double scale = suiteMicros == 0 ? 0 : NANOS_PER_MICRO / suiteMicros;
        return new Workload(
                (long) (scale * aloneMicros * totalMicros),
                (long) (scale * aloneMicros * longestMicros),
                (long) (scale * workMicros() * totalMicros),
                (long) (NANOS_PER_MICRO * warmUpMicros()));
    }

    private static boolean isCrowded(Processing seen) {
        double start = (double) seen.forks() * ForksThatPay.START_NANOS;
        double used = seen.forkCpuNanos() + seen.mavenCpuNanos() - start;
        double available = (double) seen.wallNanos() * seen.processors() - start;
        return available > 0 && used >= CROWDED * available;
    }

    private double workMicros() {
        return Math.max(0, cpuMicros - forks * (startMicros() + warmUpMicros()));
    }

    private double warmUpMicros() {
        double afterStart = Math.max(0, (double) cpuMicros / Math.max(1, forks) - startMicros());
        return Math.min(WARM_UP_SHARE * afterStart, WARM_UP_MOST_MICROS);
    }

    private static double startMicros() {
        return (double) ForksThatPay.START_NANOS / NANOS_PER_MICRO;
    }
}
