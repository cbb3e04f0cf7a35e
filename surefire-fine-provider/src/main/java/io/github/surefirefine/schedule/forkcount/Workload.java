package io.github.surefirefine.schedule.forkcount;

/**
 * What a run has to do, as earlier runs have shown it.
 *
 * @param totalNanos what all tests and setups take, one after the other, on a machine that has time for them
 * @param longestNanos what the longest of those takes that cannot be shared
 * @param cpuNanos the processor time that the tests take, 0 if that is not known
 * @param warmUpNanos the processor time that each fork takes in addition to its tests, after it has started, 0 if that
 *     is not known
 */
public record Workload(long totalNanos, long longestNanos, long cpuNanos, long warmUpNanos) {

    /** A workload of which only the durations of tests are known. */
    public Workload(long totalNanos, long longestNanos) {
        this(totalNanos, longestNanos, 0, 0);
    }

    /** The share of one machine if that many machines share the work. */
    public Workload share(int machines) {
        return new Workload(totalNanos / machines, longestNanos, cpuNanos / machines, warmUpNanos);
    }
}
