package io.github.surefirefine.schedule.steal;

/**
 * When an idle fork looks for a victim again: looking takes time, and little changes in between. The wait doubles with
 * each look that finds nothing. Confined to the scheduler.
 */
public final class StealBackoff {

    private static final long SHORTEST_NANOS = 10_000_000;

    private static final long LONGEST_NANOS = 160_000_000;

    private static final long NEVER = Long.MIN_VALUE / 2;

    private long lastNanos = NEVER;
    private long waitNanos = SHORTEST_NANOS;

    /** Whether the wait is over. */
    public boolean isDue(long nowNanos) {
        return nowNanos - lastNanos >= waitNanos;
    }

    /** A fork looks for a victim now. */
    public void begin(long nowNanos) {
        lastNanos = nowNanos;
    }

    /** The last look has found something. */
    public void found() {
        waitNanos = SHORTEST_NANOS;
    }

    /** The last look has found nothing. */
    public void foundNothing() {
        waitNanos = Math.min(2 * waitNanos, LONGEST_NANOS);
    }

    /** Something has changed: the next look need not wait. */
    public void reset() {
        lastNanos = NEVER;
        waitNanos = SHORTEST_NANOS;
    }
}
