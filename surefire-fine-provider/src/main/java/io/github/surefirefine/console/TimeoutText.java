package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import java.util.List;

/** What is printed when a test has run for too long; the reports have all of it. */
final class TimeoutText {

    private static final int MAX_LINES = 25;

    private TimeoutText() {}

    static ConsoleLine of(Entry entry, int forkNumber, ThreadsAtExpiry threads) {
        StringBuilder text = new StringBuilder("TIMEOUT [" + ResultText.seconds(entry.millis()) + " s] #" + forkNumber
                + " " + SafeText.of(entry.qualifiedName()));
        addLines(text, downToTheTest(entry, threads.stack().lines().toList()));
        if (!threads.deadlocks().isEmpty()) {
            addLine(text, "DEADLOCK:");
            addLines(text, threads.deadlocks().lines().toList());
        }
        long all =
                threads.threads().lines().filter(line -> line.startsWith("\"")).count();
        addLine(text, "(" + all + " threads; the report has a dump of all)");
        return ConsoleLine.warning(text.toString());
    }

    /** How JUnit came to the test is of no interest. */
    private static List<String> downToTheTest(Entry entry, List<String> frames) {
        String owner = entry.declaringClass() == null ? entry.source() : entry.declaringClass();
        int last = frames.size() - 1;
        while (last >= 0 && !frames.get(last).contains("at " + owner + ".")) {
            last--;
        }
        return last < 0 ? frames : frames.subList(0, last + 1);
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
