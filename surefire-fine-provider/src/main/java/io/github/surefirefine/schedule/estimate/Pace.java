package io.github.surefirefine.schedule.estimate;

/** The average duration of tests and setups: the estimate for everything unknown. Confined to the scheduler. */
public final class Pace {

    /** The assumed duration of a test until one is known; only its ratio to setups matters. */
    private static final long UNKNOWN_TEST_NANOS = 1_000_000_000;

    private long seenTests;
    private long seenNanos;
    private long pastTests;
    private long pastNanos;
    private long setups;
    private long setupNanos;

    /** Tests have finished in this run and took that long together. */
    public void seen(int tests, long nanos) {
        seenTests += tests;
        seenNanos += nanos;
    }

    /** Tests of this run took that long together in an earlier run. */
    public void remembered(int tests, long nanos) {
        pastTests += tests;
        pastNanos += nanos;
    }

    /** A warm fork has paid this setup to enter a class. */
    public void seenSetup(long nanos) {
        setups++;
        setupNanos += nanos;
    }

    /** The average duration of a test. */
    public long testNanos() {
        if (seenTests > 0) {
            return Math.max(1, seenNanos / seenTests);
        }
        return pastTests > 0 ? Math.max(1, pastNanos / pastTests) : UNKNOWN_TEST_NANOS;
    }

    /** The average setup of a class; 0 if none was seen. */
    public long setupNanos() {
        return setups == 0 ? 0 : setupNanos / setups;
    }

    /** Whether any duration is known from an earlier run. */
    public boolean isRemembered() {
        return pastTests > 0;
    }

    /** Whether any duration is known. */
    public boolean isKnown() {
        return seenTests > 0 || pastTests > 0;
    }
}
