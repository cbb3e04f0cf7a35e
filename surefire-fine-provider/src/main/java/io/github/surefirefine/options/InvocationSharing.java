package io.github.surefirefine.options;

/** Of which methods invocations are shared among forks. */
public enum InvocationSharing {

    /** Of none. */
    OFF,

    /** Of those whose invocations are known not to know of each other. */
    KNOWN,

    /** Of all that are not marked as belonging together. */
    ALL
}
