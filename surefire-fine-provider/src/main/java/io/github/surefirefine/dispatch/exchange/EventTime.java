package io.github.surefirefine.dispatch.exchange;

/** The time of the event that is being handled, in nanoseconds of one monotonic clock. Not thread-safe. */
public final class EventTime {

    private long nanos;

    public void set(long nowNanos) {
        nanos = nowNanos;
    }

    public long nanos() {
        return nanos;
    }
}
