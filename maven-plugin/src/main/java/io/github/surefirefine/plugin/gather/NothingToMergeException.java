package io.github.surefirefine.plugin.gather;

/** There is nothing to merge. The message is one line that says what to do. */
public final class NothingToMergeException extends Exception {

    private static final long serialVersionUID = 1;

    NothingToMergeException(String message) {
        super(message);
    }
}
