package io.github.surefirefine.history;

/** A text is not a valid history. */
public sealed class HistoryFormatException extends Exception permits OtherHistoryFormatException {

    private static final long serialVersionUID = 1;

    HistoryFormatException(int line, String problem) {
        this("line " + line + ": " + problem);
    }

    HistoryFormatException(String message) {
        super(message);
    }
}
