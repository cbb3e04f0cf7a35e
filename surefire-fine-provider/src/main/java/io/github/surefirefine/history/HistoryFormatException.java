package io.github.surefirefine.history;

/** A text is no history of ours. */
public final class HistoryFormatException extends Exception {

    private static final long serialVersionUID = 1;

    HistoryFormatException(int line, String problem) {
        super("line " + line + ": " + problem);
    }
}
