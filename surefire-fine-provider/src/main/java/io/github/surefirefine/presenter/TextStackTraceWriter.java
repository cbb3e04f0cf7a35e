package io.github.surefirefine.presenter;

import io.github.surefirefine.model.result.FailureText;
import org.apache.maven.surefire.api.report.SafeThrowable;
import org.apache.maven.surefire.api.report.StackTraceWriter;

/** A throwable of another JVM, for Surefire, which asks only for texts and the message. */
final class TextStackTraceWriter implements StackTraceWriter {

    private final FailureText failure;

    TextStackTraceWriter(FailureText failure) {
        this.failure = failure;
    }

    @Override
    public String writeTraceToString() {
        return failure.trace();
    }

    @Override
    public String writeTrimmedTraceToString() {
        return failure.trimmedTrace();
    }

    @Override
    public String smartTrimmedStackTrace() {
        return failure.summary();
    }

    @Override
    public SafeThrowable getThrowable() {
        return new SafeThrowable(new Throwable(failure.message()));
    }
}
