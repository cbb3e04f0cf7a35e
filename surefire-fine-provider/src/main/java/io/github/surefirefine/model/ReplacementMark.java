package io.github.surefirefine.model;

/** By this a fork knows that Surefire does not listen to it. */
public final class ReplacementMark {

    /** The environment variable that is set for such a fork. */
    public static final String VARIABLE = "SUREFIRE_FINE_REPLACEMENT";

    private ReplacementMark() {}

    /** What this JVM was started as. */
    public static ForkRole roleOfThisJvm() {
        return System.getenv(VARIABLE) == null ? ForkRole.SUREFIRE : ForkRole.REPLACEMENT;
    }
}
