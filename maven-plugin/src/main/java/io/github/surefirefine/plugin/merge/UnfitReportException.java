package io.github.surefirefine.plugin.merge;

/** A file is no report of Surefire. The message says why, and follows the name of the file. */
public final class UnfitReportException extends Exception {

    private static final long serialVersionUID = 1;

    UnfitReportException(String message) {
        super(message);
    }
}
