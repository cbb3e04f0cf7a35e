package io.github.surefirefine.history;

/** A text is not a valid history. */
public final class HistoryFormatException extends Exception {

    private static final long serialVersionUID = 1;

    HistoryFormatException(int line, String problem) {
        super("line " + line + ": " + problem);
    }
}
