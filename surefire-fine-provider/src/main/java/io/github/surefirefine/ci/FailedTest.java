package io.github.surefirefine.ci;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * A test, or a class as a whole, that has failed.
 *
 * @param name class and test
 * @param shortName the same without the package
 * @param className the reporting class
 * @param ofClass whether the class has failed outside of its tests
 * @param trace message and frames of the test, as far as they are worth the space
 * @param frames where it may be shown, the best place first
 * @param place where it is shown, once that is found
 */
public record FailedTest(
        String name,
        String shortName,
        String className,
        boolean ofClass,
        Outcome outcome,
        String trace,
        List<SourceFrame> frames,
        Optional<SourcePlace> place) {

    private static final int MOST_CHARS = 4_000;

    public FailedTest {
        frames = List.copyOf(frames);
    }

    static FailedTest of(Outcome outcome, Entry entry) {
        return new FailedTest(
                entry.qualifiedName(),
                entry.shortName(),
                entry.source(),
                isOfClass(entry),
                outcome,
                cut(trace(entry)),
                SourceFrame.of(entry),
                Optional.empty());
    }

    /** A copy with nothing but its name, where there are too many. */
    FailedTest nameOnly() {
        return new FailedTest(name, shortName, className, ofClass, outcome, "", List.of(), place);
    }

    /** A copy that is shown there. */
    public FailedTest at(SourcePlace found) {
        return new FailedTest(name, shortName, className, ofClass, outcome, trace, frames, Optional.of(found));
    }

    /** What has happened, in the first line of its trace; empty if it has none. */
    String firstLine() {
        return trace.lines().findFirst().orElse("");
    }

    static boolean isOfClass(Entry entry) {
        return entry.uniqueId() == null;
    }

    private static String trace(Entry entry) {
        FailureText failure = entry.failure();
        if (failure == null) {
            return entry.message() == null ? "" : entry.message();
        }
        String trace = failure.trimmedTrace().isBlank() ? failure.trace() : failure.trimmedTrace();
        return trace.strip();
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
        return text.substring(0, end) + "\n... (" + (text.length() - end) + " more characters)";
    }
}
