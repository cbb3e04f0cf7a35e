package io.github.surefirefine.ci;

import io.github.surefirefine.console.SafeText;
import java.util.ArrayList;
import java.util.List;

/** The summary of a run as plain lines, for a log. */
final class SummaryText {

    private static final int MOST = 30;

    private SummaryText() {}

    static List<String> of(CiReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(SafeText.of(report.headline()));
        lines.add(report.counts());
        lines.add(report.figures());
        report.course().broken().ifPresent(why -> lines.add(SafeText.of(why)));
        add(lines, "Failed", report.failures());
        add(lines, "Flaky", report.flaky());
        if (!report.slowest().isEmpty()) {
            lines.add("Slowest:");
            report.slowest()
                    .forEach(test ->
                            lines.add("    " + Counted.seconds(test.millis()) + "  " + SafeText.of(test.name())));
        }
        LimitText.of(report.course(), report.slowest()).ifPresent(limit -> lines.add("What limited the run: " + limit));
        if (!report.course().picture().isEmpty()) {
            lines.add("Forks:");
            report.course().picture().forEach(line -> lines.add("    " + line));
        }
        return lines;
    }

    private static void add(List<String> lines, String title, List<FailedTest> tests) {
        if (tests.isEmpty()) {
            return;
        }
        lines.add(title + ":");
        tests.stream()
                .limit(MOST)
                .forEach(test -> lines.add("    " + SafeText.of(test.name())
                        + test.place()
                                .map(place -> " (" + SafeText.of(place.toString()) + ")")
                                .orElse("")
                        + (test.firstLine().isEmpty() ? "" : ": " + SafeText.of(test.firstLine()))));
        if (tests.size() > MOST) {
            lines.add("    and " + (tests.size() - MOST) + " more");
        }
    }
}
