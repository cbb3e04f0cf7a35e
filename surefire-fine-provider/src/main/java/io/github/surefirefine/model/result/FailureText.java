package io.github.surefirefine.model.result;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A throwable as text: the throwable itself cannot leave its JVM.
 *
 * @param message its message
 * @param trace the full stack trace
 * @param trimmedTrace the stack trace with the frames of the test class only
 * @param summary one line for Surefire's summary
 */
public record FailureText(@Nullable String message, String trace, String trimmedTrace, String summary) {

    public FailureText {
        Objects.requireNonNull(trace);
        Objects.requireNonNull(trimmedTrace);
        Objects.requireNonNull(summary);
    }
}
