package io.github.surefirefine.options;

/** How many forks are started, of those that {@code forkCount} allows. */
public enum ForkNumber {

    /** As many as make the run shorter. */
    AUTO,

    /** All of them. */
    ALL
}
