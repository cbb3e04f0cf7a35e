package io.github.surefirefine.console;

import io.github.surefirefine.model.result.FailureText;
import java.util.ArrayList;
import java.util.List;

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

    static List<String> of(FailureText failure) {
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
                .ifPresent(excerpt::add);
        return excerpt;
    }

    private static boolean isFrame(String line) {
        return line.startsWith(FRAME);
    }

    /** As in the trace of a test that has ended its JVM. */
    private static boolean isOfJdk(String frame) {
        return OF_JDK.stream().anyMatch(start -> frame.startsWith(start, FRAME.length()));
    }
}
