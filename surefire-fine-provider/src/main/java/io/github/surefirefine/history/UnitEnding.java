package io.github.surefirefine.history;

/** How a unit ended in a run. */
public enum UnitEnding {
    /** It passed, or was skipped. */
    PASSED,
    /** It failed, and passed when it ran again. */
    FLAKY,
    /** It failed, and is in quarantine. */
    QUARANTINED,
    /** It failed, or something around it did. */
    FAILED;

    /** Whether it did not pass in the end. */
    public boolean isFailure() {
        return this == QUARANTINED || this == FAILED;
    }
}
