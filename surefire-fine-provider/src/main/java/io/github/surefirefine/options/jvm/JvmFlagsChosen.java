package io.github.surefirefine.options.jvm;

/** What the build extension has done about the flags of the forks' JVMs. */
public enum JvmFlagsChosen {

    /** Nothing, as it is not there. */
    BY_NOBODY,

    /** Nothing, as the user has chosen. */
    BY_USER,

    /** It has chosen to add none. */
    DEFAULT,

    /** It has chosen those for a short life. */
    LEAN
}
