package io.github.surefirefine.plugin.trace;

/** What became of a test. */
public enum Outcome {
    PASSED,
    /** An assertion failed. */
    FAILED,
    /** It threw something else, or timed out. */
    ERROR,
    /** Its JVM ended while it ran. */
    CRASHED,
    /** It was not run; it took no time. */
    SKIPPED,
    /** An assumption was not met. */
    ABORTED;

    /** Whether it fails the build, unless a rerun passes. */
    public boolean isBad() {
        return this == FAILED || this == ERROR || this == CRASHED;
    }
}
