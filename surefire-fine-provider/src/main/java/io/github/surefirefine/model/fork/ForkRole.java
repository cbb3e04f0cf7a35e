package io.github.surefirefine.model.fork;

/** What a fork is good for. */
public enum ForkRole {

    /** Surefire has started it and listens to it: it runs tests and presents results. */
    SUREFIRE,

    /** We have started it in place of one that has died. It runs tests; Surefire does not hear it. */
    REPLACEMENT,

    /** We have started it to try tests again. Nobody but the conductor hears of what it does. */
    TRIAL
}
