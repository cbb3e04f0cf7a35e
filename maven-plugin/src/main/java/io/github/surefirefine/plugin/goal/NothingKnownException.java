package io.github.surefirefine.plugin.goal;

/** The source of an answer is missing. The message is one line that says what to do. */
final class NothingKnownException extends Exception {

    private static final long serialVersionUID = 1;

    NothingKnownException(String message) {
        super(message);
    }
}
