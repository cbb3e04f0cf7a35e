package io.github.surefirefine.plugin.trace;

/** What became of a test. */
public enum Outcome {
    PASSED,
    /** An assertion did not hold. */
    FAILED,
    /** It threw something else, or its time was over. */
    ERROR,
    /** Its JVM ended meanwhile. */
    CRASHED,
    /** It was not run; it took no time. */
    SKIPPED,
    /** An assumption did not hold. */
    ABORTED;

    /** Whether it fails the build, unless a rerun passes. */
    public boolean isBad() {
        return this == FAILED || this == ERROR || this == CRASHED;
    }
}
