package io.github.surefirefine.plugin.gather;

/** There is nothing that could be merged. The message is one line that says what to do. */
public final class NothingToMergeException extends Exception {

    private static final long serialVersionUID = 1;

    NothingToMergeException(String message) {
        super(message);
    }
}
