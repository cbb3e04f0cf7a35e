package io.github.surefirefine.history;

/** A text is a history that another version has written. The message is a predicate: what it says, its file does. */
public final class OtherHistoryFormatException extends HistoryFormatException {

    private static final long serialVersionUID = 1;

    OtherHistoryFormatException(String written, String readable) {
        super("has the format \"" + written + "\", but only \"" + readable + "\" can be read");
    }
}
