package io.github.surefirefine.odd.subject;

/** A test class of odd engines. */
public final class A {

    /** A nested one. */
    public static final class In {}
}
