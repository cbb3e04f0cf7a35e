package io.github.surefirefine.schedule.estimate;

/** How fast tests are on the whole: what is expected of one of which nothing is known. Confined to the scheduler. */
public final class Pace {

    /** Stands for the duration of a test as long as none was seen; only its ratio to setups matters. */
    private static final long UNKNOWN_TEST_NANOS = 1_000_000_000;

    private long seenTests;
    private long seenNanos;
    private long pastTests;
    private long pastNanos;
    private long setups;
    private long setupNanos;

    /** So many tests took so long in this run. */
    public void seen(int tests, long nanos) {
        seenTests += tests;
        seenNanos += nanos;
    }

    /** So many tests of this run took so long in an earlier one. */
    public void remembered(int tests, long nanos) {
        pastTests += tests;
        pastNanos += nanos;
    }

    /** A warm fork has paid that much for entering a class. */
    public void seenSetup(long nanos) {
        setups++;
        setupNanos += nanos;
    }

    /** What a test takes on average. */
    public long testNanos() {
        if (seenTests > 0) {
            return Math.max(1, seenNanos / seenTests);
        }
        return pastTests > 0 ? Math.max(1, pastNanos / pastTests) : UNKNOWN_TEST_NANOS;
    }

    /** What entering a class costs on average, 0 where that was not seen. */
    public long setupNanos() {
        return setups == 0 ? 0 : setupNanos / setups;
    }

    /** Whether anything is known of durations. */
    public boolean isKnown() {
        return seenTests > 0 || pastTests > 0;
    }
}
