package io.github.surefirefine;

/** Stands for one JVM in Surefire's list of test sets. It is never read: which tests a fork runs is decided later. */
public final class ForkToken {

    private ForkToken() {}
}
