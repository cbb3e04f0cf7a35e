package io.github.surefirefine.platform;

/** How many JVMs run tests of the suite. */
public enum SuiteJvms {
    /** There is no other one. */
    ONE,

    /** There is one on each of several machines. */
    ONE_PER_MACHINE,

    /** There are several on this machine. */
    SEVERAL
}
