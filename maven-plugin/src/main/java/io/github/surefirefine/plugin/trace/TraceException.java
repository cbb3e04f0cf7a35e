package io.github.surefirefine.plugin.trace;

/** There is no readable trace. The message is one line, names the file and says what to do. */
public final class TraceException extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** It cannot be opened or read. */
        UNREADABLE,
        /** Something else wrote it, or a much older or newer surefire-fine. */
        FOREIGN,
        /** It was a trace once, but has been changed since. */
        BROKEN,
        /** It holds more than can be processed. */
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
