package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;
import java.util.Locale;

/**
 * What a fork is running: a test, or what comes before the first test of a class, such as fixtures and a context of Spring's.
 *
 * @param forkNumber Surefire's number of the fork
 * @param entry the test, or the class
 * @param sinceNanos when it began
 * @param slowNanos after how long a line says that it is slow
 * @param thresholdNanos after how long it counts as slow
 */
record RunningTest(int forkNumber, Entry entry, long sinceNanos, long slowNanos, long thresholdNanos) {

    RunningTest(int forkNumber, Entry entry, long sinceNanos, long thresholdNanos) {
        this(forkNumber, entry, sinceNanos, thresholdNanos, thresholdNanos);
    }

    /** A class that has not come to a test. No limit is known for that, so it is never slow. */
    static RunningTest ofClass(int forkNumber, Entry set, long sinceNanos) {
        return new RunningTest(forkNumber, set, sinceNanos, Long.MAX_VALUE);
    }

    long nanos(long nowNanos) {
        return Math.max(0, nowNanos - sinceNanos);
    }

    /** Its name, and for how long it has been running. */
    String text(long nowNanos) {
        return TestName.of(entry) + String.format(Locale.ROOT, " for %.0f s", nanos(nowNanos) / 1e9);
    }

    /** Whether a line must say that it is slow. */
    boolean isToBeTold(long nowNanos) {
        return nowNanos - sinceNanos >= slowNanos;
    }

    boolean isSlow(long nowNanos) {
        return nowNanos - sinceNanos >= thresholdNanos;
    }

    /** A copy for a test that was said to be slow. */
    RunningTest told() {
        return new RunningTest(forkNumber, entry, sinceNanos, slowNanos * 2, thresholdNanos);
    }
}
