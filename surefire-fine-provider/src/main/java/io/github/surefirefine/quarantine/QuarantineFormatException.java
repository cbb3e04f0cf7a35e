package io.github.surefirefine.quarantine;

/** A text names no tests in quarantine. The message says in which line, what is wrong, and how to write it. */
public final class QuarantineFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    QuarantineFormatException(int line, String problem) {
        super("line " + line + ": " + problem);
    }
}
