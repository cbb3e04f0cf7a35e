package io.github.surefirefine.model.fork;

/** What a fork is used for. */
public enum ForkRole {

    /** Surefire has started it and listens to it: it runs tests and presents results. */
    SUREFIRE,

    /** We have started it in place of one that has died. It runs tests; Surefire does not listen to it. */
    REPLACEMENT,

    /** We have started it to try tests again. Only the conductor hears what it does. */
    TRIAL
}
