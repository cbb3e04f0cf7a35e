package io.github.surefirefine.history.jvm;

/** With what flags the JVMs of the forks run, beside those that the user has set. */
public enum JvmFlags {

    /** None: HotSpot compiles what runs often twice, the second time with a compiler that takes long. */
    DEFAULT,

    /** With the quick compiler only. */
    LEAN
}
