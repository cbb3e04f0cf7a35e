package io.github.surefirefine.detective;

/** What a trial has shown about its last test. */
public enum Verdict {

    /** It did not fail. */
    PASSED,

    /** It failed, or ended its JVM. */
    FAILED,

    /** It was not reached: what came before it ended the JVM, or took too long. */
    UNDECIDED
}
