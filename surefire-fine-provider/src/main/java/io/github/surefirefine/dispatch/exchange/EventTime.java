package io.github.surefirefine.dispatch.exchange;

/** The moment at which the event came that is being handled, on one monotonic clock. Not thread-safe. */
public final class EventTime {

    private long nanos;

    /** The next event has come. */
    public void set(long nowNanos) {
        nanos = nowNanos;
    }

    public long nanos() {
        return nanos;
    }
}
