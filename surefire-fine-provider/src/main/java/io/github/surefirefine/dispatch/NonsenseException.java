package io.github.surefirefine.dispatch;

/** A fork has sent an impossible message, which has had no effect yet. */
final class NonsenseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NonsenseException(String message) {
        super(message);
    }
}
