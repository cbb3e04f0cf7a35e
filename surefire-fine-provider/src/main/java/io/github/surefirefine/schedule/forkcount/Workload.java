package io.github.surefirefine.schedule.forkcount;

/**
 * What a run has to do, as earlier ones have shown it.
 *
 * @param totalNanos what all tests and setups take, one after the other, on a machine that has time for them
 * @param longestNanos what the longest of those takes that cannot be shared
 * @param cpuNanos what the tests take of the processors, 0 where that is not known
 * @param warmUpNanos what each fork takes of them beside its tests, after it has started, 0 where that is not known
 */
public record Workload(long totalNanos, long longestNanos, long cpuNanos, long warmUpNanos) {

    /** Of which no more is known than how long tests take. */
    public Workload(long totalNanos, long longestNanos) {
        this(totalNanos, longestNanos, 0, 0);
    }

    /** What one of so many machines has to do that share it. */
    public Workload share(int machines) {
        return new Workload(totalNanos / machines, longestNanos, cpuNanos / machines, warmUpNanos);
    }
}
