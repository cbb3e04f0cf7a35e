package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One result as text. */
final class ResultText {

    /** More of a trace would push the other results off the screen; the reports have all of it. */
    private static final int MAX_TRACE_LINES = 25;

    private ResultText() {}

    static ConsoleLine of(TestResult result, int done, String total) {
        int width = total.length() - (total.endsWith(RunConsole.OR_MORE) ? RunConsole.OR_MORE.length() : 0);
        return of(result, padded(Integer.toString(done), width) + "/" + total);
    }

    static ConsoleLine ofRerun(TestResult result, TestResult.Rerun rerun) {
        return of(result, "rerun " + rerun.number() + "/" + rerun.most());
    }

    private static ConsoleLine of(TestResult result, String progress) {
        Outcome outcome = result.outcome();
        Entry entry = result.entry();
        String head = word(outcome)
                + " [" + padded(seconds(entry.millis()), "00.000".length()) + " s] (" + progress + ") #"
                + result.forkNumber() + " " + SafeText.of(entry.qualifiedName());
        if (outcome.isProblem()) {
            return ConsoleLine.error(head + trace(entry));
        }
        String reason = reason(outcome, entry);
        return ConsoleLine.info(reason == null ? head : head + " (" + SafeText.of(firstLine(reason)) + ")");
    }

    /** {@code 2004} gives {@code 2.004}; a format string would cost more than a tiny test takes. */
    static String seconds(int millis) {
        return millis / 1000 + "." + Integer.toString(1000 + millis % 1000).substring(1);
    }

    private static String padded(String number, int width) {
        return " ".repeat(Math.max(0, width - number.length())) + number;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "PASS";
            case FAILED -> "FAIL";
            case ERROR -> "ERROR";
            case CRASHED -> "CRASH";
            case SKIPPED, ABORTED -> "SKIP";
        };
    }

    /** Every line has Maven's level, so that the block can be printed in one piece and still be grepped by line. */
    private static String trace(Entry entry) {
        FailureText failure = entry.failure();
        if (failure == null) {
            return "";
        }
        List<String> lines =
                failure.trimmedTrace().lines().filter(line -> !line.isBlank()).toList();
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(0, Math.min(lines.size(), MAX_TRACE_LINES))) {
            text.append("\n[ERROR]     ").append(SafeText.of(line.replace("\t", "    ")));
        }
        if (lines.size() > MAX_TRACE_LINES) {
            text.append("\n[ERROR]     ... ")
                    .append(lines.size() - MAX_TRACE_LINES)
                    .append(" more lines");
        }
        return text.toString();
    }

    private static @Nullable String reason(Outcome outcome, Entry entry) {
        FailureText assumption = entry.failure();
        return outcome == Outcome.ABORTED && assumption != null ? assumption.message() : entry.message();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
