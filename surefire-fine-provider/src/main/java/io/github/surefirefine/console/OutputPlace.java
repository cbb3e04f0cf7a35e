package io.github.surefirefine.console;

/** Where Surefire puts what tests print. */
public enum OutputPlace {
    /** On the console, between its own lines. */
    CONSOLE,
    /** In a file for each class. */
    FILES,
    /** Surefire does not say it. */
    UNKNOWN
}
