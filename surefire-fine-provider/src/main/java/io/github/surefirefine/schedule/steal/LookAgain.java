package io.github.surefirefine.schedule.steal;

/**
 * When it is worth looking again for what other forks hold: to look takes time, and not much changes in between. Confined
 * to the scheduler.
 */
public final class LookAgain {

    private static final long OFTEN_NANOS = 10_000_000;

    /** After some vain looks. */
    private static final long SELDOM_NANOS = 160_000_000;

    private static final long NEVER = Long.MIN_VALUE / 2;

    private long lastNanos = NEVER;
    private long afterNanos = OFTEN_NANOS;

    public boolean isDue(long nowNanos) {
        return nowNanos - lastNanos >= afterNanos;
    }

    public void begin(long nowNanos) {
        lastNanos = nowNanos;
    }

    /** The last look was worth it. */
    public void found() {
        afterNanos = OFTEN_NANOS;
    }

    /** The last look was in vain. */
    public void foundNothing() {
        afterNanos = Math.min(2 * afterNanos, SELDOM_NANOS);
    }

    /** Things have changed. */
    public void atOnce() {
        lastNanos = NEVER;
        afterNanos = OFTEN_NANOS;
    }
}
