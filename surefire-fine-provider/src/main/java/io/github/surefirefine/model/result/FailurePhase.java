package io.github.surefirefine.model.result;

/** When a container has failed as such. */
public enum FailurePhase {
    /** Before JUnit came to anything inside of it in that fork: none of that was run there. */
    BEFORE_TESTS,
    /** After JUnit had come to what is inside of it. */
    AFTER_TESTS,
    /** Its fork did not survive, or was left in, what comes before the tests. */
    WITH_ITS_FORK
}
