package io.github.surefirefine.ci;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place in the code, as a stack trace names it.
 *
 * @param className the class, which may be a nested one
 * @param fileName its source file without folders; empty if only the class is known
 * @param line counted from 1; 0 if only the class is known
 */
public record SourceFrame(String className, String fileName, int line) {

    /** What comes further down a trace has called the tests, and is no place to look at. */
    private static final int MOST = 40;

    private static final Pattern FRAME =
            Pattern.compile("\\s*at (?:[^\\s(]*/)?([^\\s/(]+)\\.[^\\s/.(]+\\(([^\\s():/\\\\]+):(\\d{1,9})\\)");

    /** The places that a failure may be shown at, the best one first: in the class of the test, or else where it came from. */
    static List<SourceFrame> of(Entry entry) {
        String owner = entry.declaringClass() == null ? entry.source() : entry.declaringClass();
        List<SourceFrame> own = new ArrayList<>();
        List<SourceFrame> others = new ArrayList<>();
        FailureText failure = entry.failure();
        if (failure != null) {
            frames(failure.trace())
                    .limit(MOST)
                    .forEach(frame -> (frame.isIn(owner) || frame.isIn(entry.source()) ? own : others).add(frame));
        }
        List<SourceFrame> all = new ArrayList<>(own);
        all.addAll(others);
        all.add(new SourceFrame(owner, "", 0));
        return List.copyOf(all);
    }

    private static Stream<SourceFrame> frames(String trace) {
        return trace.lines()
                .map(FRAME::matcher)
                .filter(Matcher::lookingAt)
                .map(frame -> new SourceFrame(frame.group(1), frame.group(2), Integer.parseInt(frame.group(3))));
    }

    private boolean isIn(String owner) {
        return className.equals(owner) || className.startsWith(owner + "$");
    }
}
