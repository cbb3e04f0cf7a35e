package io.github.surefirefine.options;

/** An option is unknown or has a bad value; the message is one line for the user. */
public final class OptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OptionException(String message) {
        super(message);
    }

    /** Surefire prints the exception, not its message; the name of a class would tell a user nothing. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage());
    }
}
