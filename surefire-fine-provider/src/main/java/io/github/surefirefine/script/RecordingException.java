package io.github.surefirefine.script;

/** A recorded run cannot be replayed; the message is one line for the user. */
public final class RecordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordingException(String message) {
        super(message);
    }

    /** Surefire prints the exception, not its message; the name of a class would tell a user nothing. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage());
    }
}
