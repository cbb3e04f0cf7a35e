package io.github.surefirefine.model.result;

/** When a container failed as a whole. */
public enum FailurePhase {
    /** Before JUnit reached anything inside it in that fork: none of that ran there. */
    BEFORE_TESTS,
    /** After JUnit had reached something inside it. */
    AFTER_TESTS,
    /** Its fork died, or was left behind, in what comes before the tests. */
    WITH_ITS_FORK
}
