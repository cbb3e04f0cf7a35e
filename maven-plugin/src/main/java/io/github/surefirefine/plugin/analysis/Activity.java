package io.github.surefirefine.plugin.analysis;

/** What the time of a fork goes into. */
public enum Activity {
    TESTS,
    /** What is paid for entering and leaving classes. */
    FIXTURES,
    /** Tests are looked for, by this fork or by others. */
    PLAN,
    /** Until its JVM was there and had something to do. */
    START,
    /** There was work left, but locks held it back, or sharing it would not have paid. */
    HELD_BACK,
    /** All work was taken, and other forks had not finished theirs. */
    NOTHING_LEFT,
    /** From the death of its JVM until another one was at work in its place. */
    CRASH,
    /** Between tests: launcher, reports, messages. */
    OTHER;

    /** Whether a fork does what it is there for. */
    public boolean isBusy() {
        return this == TESTS || this == FIXTURES;
    }
}
