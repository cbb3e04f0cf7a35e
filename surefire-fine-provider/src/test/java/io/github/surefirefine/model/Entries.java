package io.github.surefirefine.model;

/** Entries for tests. */
public final class Entries {

    private Entries() {}

    /** A test of a class, with its elapsed time. */
    public static Entry test(String className, String name, int millis) {
        return new Entry("id:" + className + "." + name, className, null, null, name, null, millis, null, null);
    }

    /** A test of a class that has just begun. */
    public static Entry test(String className, String name) {
        return new Entry("id:" + className + "." + name, className, null, null, name, null, null, null, null);
    }

    /** A failure with the same text everywhere. */
    public static FailureText failure(String message) {
        return new FailureText(message, "E: " + message, "E: " + message, message);
    }
}
