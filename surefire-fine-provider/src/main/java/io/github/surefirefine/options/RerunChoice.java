package io.github.surefirefine.options;

/** Which of the tests that Surefire finds are run. */
public enum RerunChoice {
    /** All of them. */
    ALL,
    /** Those that failed or did not run last time; all of them if there are none. */
    FAILED
}
