package io.github.surefirefine.options;

/** What is printed while tests run. */
public enum ConsoleMode {
    /** A line for every failure and error, and for other results as long as a reader can follow. */
    AUTO,
    /** A line for every result. */
    ALL,
    /** A line for failures and errors only. */
    FAILURES,
    /** Nothing but Surefire's own lines. */
    OFF
}
