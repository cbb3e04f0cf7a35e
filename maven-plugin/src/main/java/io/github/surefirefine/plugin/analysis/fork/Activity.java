package io.github.surefirefine.plugin.analysis.fork;

/** How a fork spends its time. */
public enum Activity {
    TESTS,
    /** What is paid for entering and leaving classes. */
    FIXTURES,
    /** Discovery, by this fork or by others. */
    PLAN,
    /** Until its JVM was there and had something to do. */
    START,
    /** There was work left, but locks held it back, or sharing it would not have paid. */
    HELD_BACK,
    /** All work was taken, and other forks had not finished theirs. */
    NOTHING_LEFT,
    /** From the death of its JVM until its replacement was at work. */
    CRASH,
    /** Between tests: launcher, reports, messages. */
    OTHER;

    /** Whether a fork does useful work. */
    public boolean isBusy() {
        return this == TESTS || this == FIXTURES;
    }
}
