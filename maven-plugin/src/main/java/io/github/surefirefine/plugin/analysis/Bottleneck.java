package io.github.surefirefine.plugin.analysis;

/** Why a run took as long as it did: what has to change before anything else helps. */
public enum Bottleneck {
    /** There were no tests. */
    NOTHING,
    /** One test, with the fixtures before it, takes nearly as long as the run. */
    LONGEST_TEST,
    /** All forks were busy to the end, and one more would take its share. */
    FORKS,
    /** All forks were busy to the end, but one more would not make it shorter: all of them have the same processors. */
    PROCESSORS,
    /** Entering classes, again and again. */
    FIXTURES,
    /** There was work, but forks were not allowed to do it. */
    HELD_BACK,
    /** Until the first test, more time went by than after it. */
    START,
    /** JVMs died. */
    CRASHES,
    /** What was left could not be divided so that all forks finish at the same time. */
    REMAINDER,
    /** What happens between tests. */
    OVERHEAD
}
