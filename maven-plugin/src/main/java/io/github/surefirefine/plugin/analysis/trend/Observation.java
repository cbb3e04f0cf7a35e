package io.github.surefirefine.plugin.analysis.trend;

import io.github.surefirefine.history.UnitEnding;

/**
 * A test in a past run.
 *
 * @param run number of the run, from 0 for the oldest recorded one
 * @param micros what the test took when it ran first
 * @param ending how it ended
 */
public record Observation(int run, long micros, UnitEnding ending) {

    /** Of a test of which nothing else is known. */
    public Observation(int run, long micros, boolean failed) {
        this(run, micros, failed ? UnitEnding.FAILED : UnitEnding.PASSED);
    }

    /** Whether it failed when it ran first. */
    public boolean failed() {
        return ending != UnitEnding.PASSED;
    }

    /** What was spent on a failure: the test, and at least as much again if it ran once more. */
    long lostMicros() {
        return switch (ending) {
            case PASSED -> 0;
            case FLAKY -> 2 * micros;
            case QUARANTINED, FAILED -> micros;
        };
    }
}
