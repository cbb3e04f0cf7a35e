package io.github.surefirefine.options.jvm;

/** Who chooses the flags of the forks' JVMs. */
public enum JvmChoice {

    /** What earlier runs have shown. */
    AUTO,

    /** The user, who wants JVMs that start quickly. */
    LEAN,

    /** The user, who wants nothing but their own flags. */
    OFF
}
