package io.github.surefirefine.schedule.forkcount;

import io.github.surefirefine.figures.Bound;

/**
 * How many forks a run should have. One more fork shares the work, but it costs more than a second of processor time
 * before its first test begins, and some seconds until its code is compiled. It takes that time from the other forks
 * unless a processor is idle. No state; all durations are in nanoseconds.
 */
public final class ForksThatPay {

    /** Processor time that a JVM with JUnit needs before its first test, measured with small suites. */
    public static final long START_NANOS = 1_200_000_000;

    /**
     * Nobody notices if a run ends earlier by this little, but one more fork takes memory and processors from others.
     */
    private static final long UNNOTICED_NANOS = 150_000_000;

    /** Tests that wait for something else can use a few more forks than there are processors. */
    private static final int FORKS_PER_PROCESSOR = 4;

    private ForksThatPay() {}

    /**
     * The largest number of forks that is worth trying if nothing is known of the tests: as many as stock Surefire
     * would start, which is one for each class, or a few for each processor.
     */
    public static int ofUnknown(int classes, int processors) {
        return Math.max(classes, FORKS_PER_PROCESSOR * processors);
    }

    /**
     * The smallest number of forks with which the run is expected to end as early as it can, or hardly later.
     *
     * @param processors of the machine
     * @param most the largest number that is of interest
     */
    public static int of(Workload work, int processors, int most) {
        long soonest = Long.MAX_VALUE;
        for (int forks = 1; forks <= most; forks++) {
            soonest = Math.min(soonest, runNanos(work, processors, forks));
        }
        int fewest = 1;
        while (runNanos(work, processors, fewest) > soonest + UNNOTICED_NANOS) {
            fewest++;
        }
        return fewest;
    }

    /** The same, with what one more fork would change. */
    public static ForkLimit limit(Workload work, int processors, int most) {
        int forks = of(work, processors, most);
        long sooner = workNanos(work, processors, forks) - workNanos(work, processors, forks + 1);
        return new ForkLimit(forks, START_NANOS / processors - Math.min(0, sooner), Math.max(0, sooner));
    }

    private static long runNanos(Workload work, int processors, int forks) {
        return forks * START_NANOS / processors + workNanos(work, processors, forks);
    }

    private static long workNanos(Workload work, int processors, int forks) {
        long busiestFork = Bound.of(work.totalNanos(), work.longestNanos(), forks);
        long busiestProcessor = (forks * work.warmUpNanos() + work.cpuNanos()) / processors;
        return Math.max(busiestFork, busiestProcessor);
    }
}
