package io.github.surefirefine.plugin.trace;

/** There is no trace that could be read. The message is one line, names the file and says what to do. */
public final class TraceException extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** It cannot be opened or read. */
        UNREADABLE,
        /** Something else wrote it, or a surefire-fine of another age. */
        FOREIGN,
        /** It was a trace once, but was changed since. */
        BROKEN,
        /** It holds more than can be handled. */
        TOO_LARGE
    }

    private final Reason reason;

    TraceException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
