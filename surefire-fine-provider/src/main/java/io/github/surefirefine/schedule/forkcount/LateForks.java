package io.github.surefirefine.schedule.forkcount;

/**
 * How many more forks are worth starting when the run has begun. A fork that starts late spends processor time on what the
 * others have already loaded and compiled. That pays only if it then has enough left to do. No state; all durations are in
 * nanoseconds.
 */
public final class LateForks {

    /** A fork that starts keeps about two processors busy: one runs tests, another one compiles. */
    public static final int PROCESSORS_AT_START = 2;

    private LateForks() {}

    /**
     * How many more forks each end the run earlier by at least what their start takes of the whole machine. While none is
     * there, because the only one has died, one more always pays.
     *
     * @param leftNanos what is left to do, one test after the other
     * @param forks how many share it now, 0 or more
     * @param startNanos what a fork needs until its first test begins
     * @param processors of the machine
     * @param most the largest number of additional forks that is of interest
     */
    public static int thatPay(long leftNanos, int forks, long startNanos, int processors, int most) {
        long priceNanos = startNanos * PROCESSORS_AT_START / processors;
        int more = Math.min(most, forks == 0 ? 1 : 0);
        while (more < most && savedNanos(leftNanos, forks + more, startNanos) >= priceNanos) {
            more++;
        }
        return more;
    }

    /** How much earlier the run ends if one more fork starts now: the others go on while it starts. */
    private static long savedNanos(long leftNanos, int forks, long startNanos) {
        return leftNanos / forks - (leftNanos + startNanos) / (forks + 1);
    }
}
