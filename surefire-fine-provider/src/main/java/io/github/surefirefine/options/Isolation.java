package io.github.surefirefine.options;

/** What has a JVM of its own if forks are not reused. */
public enum Isolation {

    /** Each class, or a part of it. */
    CLASS,

    /** Each test method. */
    TEST
}
