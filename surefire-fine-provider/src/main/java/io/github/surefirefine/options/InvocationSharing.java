package io.github.surefirefine.options;

/** The methods whose invocations forks share. */
public enum InvocationSharing {

    /** No methods. */
    OFF,

    /** Methods whose invocations are known to be independent of each other. */
    KNOWN,

    /** All methods that are not marked as belonging together. */
    ALL
}
