package io.github.surefirefine.model.result;

/** Entries for tests. */
public final class Entries {

    private Entries() {}

    /** A test of a class, with its elapsed time. */
    public static Entry test(String className, String name, int millis) {
        return Entry.ofTest("id:" + className + "." + name, className, name).withElapsedMillis(millis);
    }

    /** A test of a class that has just begun. */
    public static Entry test(String className, String name) {
        return Entry.ofTest("id:" + className + "." + name, className, name);
    }

    /** A set that has failed as a whole. */
    public static ContainerFailure setFailure(String setId, FailurePhase phase, Entry entry) {
        return new ContainerFailure(setId, setId, phase, new ReportEvent.TestFinished(Outcome.ERROR, entry));
    }

    /** A failure with the same text everywhere. */
    public static FailureText failure(String message) {
        return new FailureText(message, "E: " + message, "E: " + message, message);
    }
}
