package io.github.surefirefine.dispatch;

/** What a fork has said cannot be; nothing has come of it yet. */
final class NonsenseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NonsenseException(String message) {
        super(message);
    }
}
