package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import java.util.List;
import java.util.Optional;

/** What is printed when a test has run for too long: what it does, and which threads wait for each other. */
final class TimeoutText {

    private static final int MAX_LINES = 25;

    private static final List<String> AROUND_TESTS =
            List.of("at jdk.internal.reflect.", "at java.lang.reflect.", "at org.junit.", "at org.testng.");

    private TimeoutText() {}

    static ConsoleLine of(Look look, Entry entry, int forkNumber, ThreadsAtExpiry threads) {
        StringBuilder text = new StringBuilder(Status.TIMEOUT.text(look.ink()) + " ["
                + ResultText.seconds(entry.millis()) + " s] " + look.ink().fork(forkNumber) + " " + TestName.of(entry));
        addLines(text, threads.stackDownTo(entry.owner()));
        if (!threads.deadlocks().isEmpty()) {
            addLine(text, "DEADLOCK:");
            addLines(text, threads.deadlocks().lines().toList());
        }
        long all =
                threads.threads().lines().filter(line -> line.startsWith("\"")).count();
        if (all > 0) {
            addLine(text, "(all " + all + " threads are in " + ThreadsAtExpiry.FILE + ", beside the reports)");
        }
        return ConsoleLine.warning(text.toString());
    }

    /**
     * The threads of a fork that seems to hang.
     *
     * @param why a sentence
     * @param test what it runs
     * @param file has all of its threads
     */
    static ConsoleLine ofFork(String why, Optional<String> test, ThreadsAtExpiry threads, Optional<String> file) {
        StringBuilder text = new StringBuilder(why);
        test.ifPresent(line -> addLine(text, line));
        addLines(text, downToJUnit(threads.stack().lines().toList()));
        if (!threads.deadlocks().isEmpty()) {
            addLine(text, "DEADLOCK:");
            addLines(text, threads.deadlocks().lines().toList());
        }
        file.ifPresent(path -> addLine(text, "all of its threads are in " + path));
        return ConsoleLine.warning(text.toString());
    }

    private static List<String> downToJUnit(List<String> frames) {
        List<String> own = frames.stream()
                .takeWhile(frame -> AROUND_TESTS.stream().noneMatch(frame.strip()::startsWith))
                .toList();
        return own.isEmpty() ? frames : own;
    }

    private static void addLines(StringBuilder text, List<String> lines) {
        lines.stream().limit(MAX_LINES).forEach(line -> addLine(text, line));
        if (lines.size() > MAX_LINES) {
            addLine(text, "... " + (lines.size() - MAX_LINES) + " more lines");
        }
    }

    /** Every line has Maven's level. */
    private static void addLine(StringBuilder text, String line) {
        text.append("\n[WARNING]     ").append(SafeText.of(line.replace("\t", "    ")));
    }
}
