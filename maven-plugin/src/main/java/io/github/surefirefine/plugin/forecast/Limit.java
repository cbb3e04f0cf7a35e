package io.github.surefirefine.plugin.forecast;

/** What keeps a run from being faster. */
public enum Limit {
    /** All forks are busy nearly to the end: one more would take its share. */
    FORKS,
    /** One test, with the setup of its class, takes as long as all the rest. */
    LONGEST_TEST,
    /** The rest cannot be divided so that all forks end at the same time, or setups cost too much. */
    PIECES,
    /** The processors: one more fork would compute the same things again. */
    PROCESSORS
}
