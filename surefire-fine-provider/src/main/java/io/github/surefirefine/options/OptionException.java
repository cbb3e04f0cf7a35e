package io.github.surefirefine.options;

/** An option is unknown or has a bad value; the message is one line for the user. */
public final class OptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OptionException(String message) {
        super(message);
    }
}
