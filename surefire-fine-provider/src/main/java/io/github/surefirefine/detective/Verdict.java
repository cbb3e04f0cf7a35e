package io.github.surefirefine.detective;

/** What a trial has shown of the test that came last in it. */
public enum Verdict {

    /** It did not fail. */
    PASSED,

    /** It has failed, or has ended its JVM. */
    FAILED,

    /** It was not reached: what came before it has ended the JVM, or took too long. */
    UNDECIDED
}
