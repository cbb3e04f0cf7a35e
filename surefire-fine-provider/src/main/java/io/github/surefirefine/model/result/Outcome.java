package io.github.surefirefine.model.result;

/** How a test ended, in the terms of Surefire's reports. */
public enum Outcome {
    /** It passed. */
    PASSED,
    /** An assertion did not hold. */
    FAILED,
    /** Anything else was thrown. */
    ERROR,
    /** The fork died while it was running; Surefire counts it as an error. */
    CRASHED,
    /** It was not run on purpose. */
    SKIPPED,
    /** It failed, and is allowed to; it is reported to Surefire as skipped. */
    QUARANTINED,
    /** An assumption did not hold; Surefire counts it as skipped. */
    ABORTED;

    /** Whether the build fails because of it. */
    public boolean isProblem() {
        return this == FAILED || this == ERROR || this == CRASHED;
    }
}
