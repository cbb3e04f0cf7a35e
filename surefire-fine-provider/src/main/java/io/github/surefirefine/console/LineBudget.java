package io.github.surefirefine.console;

import java.time.Duration;

/**
 * How many lines a reader can follow: a hundred at once, and ten a second after that (a token bucket). Not thread-safe.
 */
final class LineBudget {

    static final int AT_ONCE = 100;

    static final long NANOS_FOR_ONE = Duration.ofMillis(100).toNanos();

    private long left = AT_ONCE;
    private long countedNanos;
    private boolean anyTaken;

    /**
     * Takes one line, if there is one left.
     *
     * @param nowNanos never before that of an earlier call
     */
    boolean take(long nowNanos) {
        if (!anyTaken) {
            anyTaken = true;
            countedNanos = nowNanos;
        }
        long more = (nowNanos - countedNanos) / NANOS_FOR_ONE;
        countedNanos += more * NANOS_FOR_ONE;
        left = Math.min(AT_ONCE, left + more);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
