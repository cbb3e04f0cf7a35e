package io.github.surefirefine.options;

/** What becomes of a build in which tests passed only when they ran again. */
public enum FlakyChoice {
    /** A line names them. */
    WARN,
    /** It fails. */
    FAIL
}
