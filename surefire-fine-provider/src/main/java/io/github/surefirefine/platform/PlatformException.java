package io.github.surefirefine.platform;

/** The tests cannot be run with the available JUnit; the message tells the user what to do. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformException(String message) {
        super(message);
    }

    /** Surefire prints the exception, not its message; the name of a class would tell a user nothing. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage());
    }
}
