package io.github.surefirefine.console;

import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import org.jspecify.annotations.Nullable;

/** One result as text. */
final class ResultText {

    private final Look look;

    ResultText(Look look) {
        this.look = look;
    }

    ConsoleLine of(TestResult result, int done, String total) {
        int width = total.length() - (total.endsWith(RunConsole.OR_MORE) ? RunConsole.OR_MORE.length() : 0);
        return of(result, padded(Integer.toString(done), width) + "/" + total);
    }

    ConsoleLine ofRerun(TestResult result, TestResult.Rerun rerun) {
        return of(result, "rerun " + rerun.number() + "/" + rerun.most());
    }

    private ConsoleLine of(TestResult result, String progress) {
        Outcome outcome = result.outcome();
        Entry entry = result.entry();
        String times = " [" + padded(seconds(entry.millis()), "00.000".length()) + " s] (" + progress + ") ";
        ConsoleLine.Level level = outcome.isProblem() ? ConsoleLine.Level.ERROR : ConsoleLine.Level.INFO;
        String name = look.name(
                entry, level, Status.of(outcome).text(Ink.NONE) + times + Ink.NONE.fork(result.forkNumber()) + " ");
        String head = Status.of(outcome).text(look.ink()) + times + look.ink().fork(result.forkNumber()) + " " + name;
        return new ConsoleLine(level, head + (outcome.isProblem() ? excerpt(entry) : reason(outcome, entry)));
    }

    /** {@code 2004} gives {@code 2.004}; a format string would cost more than a tiny test takes. */
    static String seconds(int millis) {
        return millis / 1000 + "." + Integer.toString(1000 + millis % 1000).substring(1);
    }

    private static String padded(String number, int width) {
        return " ".repeat(Math.max(0, width - number.length())) + number;
    }

    /** Every line has Maven's level, so that the block can be printed in one piece and still be grepped by line. */
    private static String excerpt(Entry entry) {
        FailureText failure = entry.failure();
        if (failure == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (String line : FailureExcerpt.of(entry, failure)) {
            text.append("\n[ERROR]     ").append(SafeText.of(line.replace("\t", "    ")));
        }
        return text.toString();
    }

    private static String reason(Outcome outcome, Entry entry) {
        FailureText assumption = entry.failure();
        String reason =
                firstLine(outcome == Outcome.ABORTED && assumption != null ? assumption.message() : entry.message());
        return reason.isBlank() ? "" : " (" + SafeText.of(reason) + ")";
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
