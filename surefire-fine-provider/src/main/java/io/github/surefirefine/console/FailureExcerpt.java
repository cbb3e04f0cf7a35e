package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a line about a failed test says of the failure: the message, and the first frame of the user's own. Surefire prints
 * the whole trace when the class ends.
 */
final class FailureExcerpt {

    /** Assertion libraries spread a message over several lines; the first ones say what was expected. */
    private static final int MAX_MESSAGE_LINES = 5;

    private static final String FRAME = "\tat ";

    private static final List<String> OF_JDK = List.of("java.", "javax.", "jdk.", "sun.");

    private FailureExcerpt() {}

    static List<String> of(Entry entry, FailureText failure) {
        List<String> trace =
                failure.trimmedTrace().lines().filter(line -> !line.isBlank()).toList();
        List<String> message = trace.stream().takeWhile(line -> !isFrame(line)).toList();
        List<String> excerpt = new ArrayList<>(message.subList(0, Math.min(message.size(), MAX_MESSAGE_LINES)));
        if (message.size() > MAX_MESSAGE_LINES) {
            excerpt.add("... " + (message.size() - MAX_MESSAGE_LINES) + " more lines");
        }
        List<String> frames = trace.stream().filter(FailureExcerpt::isFrame).toList();
        frames.stream()
                .filter(frame -> !isOfJdk(frame))
                .findFirst()
                .or(() -> frames.stream().findFirst())
                .or(() -> ownFrame(entry, failure.trace()))
                .ifPresent(excerpt::add);
        return excerpt;
    }

    /** Surefire trims to the class that it reports, which has no frame if the test is in a nested class, or inherited. */
    private static Optional<String> ownFrame(Entry entry, String trace) {
        List<String> files = Stream.of(entry.owner(), entry.source())
                .map(FailureExcerpt::topLevel)
                .toList();
        return trace.lines()
                .filter(line -> isFrame(line) && files.contains(topLevel(classOf(line))))
                .findFirst();
    }

    /** Without the module or the loader in front of it. */
    private static String classOf(String frame) {
        String method = frame.substring(FRAME.length()).replaceFirst("\\(.*", "");
        return method.substring(method.lastIndexOf('/') + 1, Math.max(0, method.lastIndexOf('.')));
    }

    private static String topLevel(String className) {
        return className.replaceFirst("\\$.*", "");
    }

    private static boolean isFrame(String line) {
        return line.startsWith(FRAME);
    }

    /** As in the trace of a test that has ended its JVM. */
    private static boolean isOfJdk(String frame) {
        return OF_JDK.stream().anyMatch(start -> frame.startsWith(start, FRAME.length()));
    }
}
