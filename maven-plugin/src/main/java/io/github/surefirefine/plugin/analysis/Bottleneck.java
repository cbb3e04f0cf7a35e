package io.github.surefirefine.plugin.analysis;

/** Why a run took as long as it did: what has to change before anything else helps. */
public enum Bottleneck {
    /** There were no tests. */
    NOTHING,
    /** One test, with the fixtures before it, takes nearly as long as the run. */
    LONGEST_TEST,
    /** All forks were busy to the end, and one more would take its share. */
    FORKS,
    /**
     * All forks were busy to the end, but one more would not make it shorter, because all of them share the same
     * processors.
     */
    PROCESSORS,
    /** Entering classes, again and again. */
    FIXTURES,
    /** Forks were idle while others ran classes in one piece that they could have shared. */
    WHOLE_CLASSES,
    /** There was work, but forks were not allowed to do it. */
    HELD_BACK,
    /** Start of JVMs, and discovery. */
    START,
    /** JVMs died. */
    CRASHES,
    /** The rest could not be divided so that all forks finish at the same time. */
    REMAINDER,
    /** What happens between tests. */
    OVERHEAD
}
