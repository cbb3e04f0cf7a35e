package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<String> message = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        for (Iterator<String> lines = failure.trimmedTrace().lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            if (isFrame(line)) {
                frames.add(line);
            } else if (frames.isEmpty() && !line.isBlank()) {
                message.add(line);
            }
        }
        List<String> excerpt = new ArrayList<>(message.subList(0, Math.min(message.size(), MAX_MESSAGE_LINES)));
        if (message.size() > MAX_MESSAGE_LINES) {
            excerpt.add("... " + (message.size() - MAX_MESSAGE_LINES) + " more lines");
        }
        String frame = telling(frames);
        if (frame == null) {
            frame = ownFrame(entry, failure.trace());
        }
        if (frame != null) {
            excerpt.add(frame);
        }
        return excerpt;
    }

    /** The first one that is not of the JDK, or else the first one. */
    private static @Nullable String telling(List<String> frames) {
        for (String frame : frames) {
            if (!isOfJdk(frame)) {
                return frame;
            }
        }
        return frames.isEmpty() ? null : frames.get(0);
    }

    /** Surefire trims to the class that it reports, which has no frame if the test is in a nested class, or inherited. */
    private static @Nullable String ownFrame(Entry entry, String trace) {
        List<String> files = List.of(topLevel(entry.owner()), topLevel(entry.source()));
        for (Iterator<String> lines = trace.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            if (isFrame(line) && files.contains(topLevel(classOf(line)))) {
                return line;
            }
        }
        return null;
    }

    /** Without the module or the loader in front of it. */
    private static String classOf(String frame) {
        String method = upTo('(', frame.substring(FRAME.length()));
        return method.substring(method.lastIndexOf('/') + 1, Math.max(0, method.lastIndexOf('.')));
    }

    private static String topLevel(String className) {
        return upTo('$', className);
    }

    private static String upTo(char end, String text) {
        int position = text.indexOf(end);
        return position < 0 ? text : text.substring(0, position);
    }

    private static boolean isFrame(String line) {
        return line.startsWith(FRAME);
    }

    /** As in the trace of a test that has ended its JVM. */
    private static boolean isOfJdk(String frame) {
        for (String start : OF_JDK) {
            if (frame.startsWith(start, FRAME.length())) {
                return true;
            }
        }
        return false;
    }
}
