package io.github.surefirefine.ci;

import java.util.List;
import java.util.Optional;

/** The summary of a run in Markdown, for the page of a job. It is as long as there is room. */
public final class MarkdownSummary {

    private static final int MOST_FAILURES = 30;
    private static final int FEW_FAILURES = 10;
    private static final int MOST_FLAKY = 20;

    private MarkdownSummary() {}

    /**
     * The summary, which ends with an empty line.
     *
     * @param most how many bytes it may have in UTF-8
     * @return empty if there is room for nothing
     */
    public static Optional<String> of(CiReport report, long most) {
        return List.of(whole(report), brief(report), head(report)).stream()
                .filter(text -> bytes(text) <= most)
                .findFirst();
    }

    /** In UTF-8. */
    private static long bytes(String text) {
        return text.codePoints().mapToLong(MarkdownSummary::bytes).sum();
    }

    private static int bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        } else if (codePoint < 0x800) {
            return 2;
        }
        return Character.isBmpCodePoint(codePoint) ? 3 : 4;
    }

    private static String whole(CiReport report) {
        StringBuilder text = new StringBuilder(head(report));
        problems(text, "Failed", report.failures(), MOST_FAILURES, true);
        problems(text, "Flaky: failed first, passed in a rerun", report.flaky(), MOST_FLAKY, true);
        LimitText.of(report.course(), report.slowest())
                .ifPresent(limit ->
                        text.append("What limited the run: ").append(limit).append(".\n\n"));
        if (!report.slowest().isEmpty()) {
            text.append("<details><summary>Slowest tests</summary>\n\n| Time | Test |\n| ---: | --- |\n");
            report.slowest()
                    .forEach(test -> text.append("| ")
                            .append(Counted.seconds(test.millis()))
                            .append(" | ")
                            .append(Markdown.text(test.name()))
                            .append(" |\n"));
            text.append("\n</details>\n\n");
        }
        if (!report.course().picture().isEmpty()) {
            text.append("<details><summary>Forks</summary>\n\n")
                    .append(Markdown.block(String.join("\n", report.course().picture())))
                    .append("\n\n</details>\n\n");
        }
        return text.toString();
    }

    private static String brief(CiReport report) {
        StringBuilder text = new StringBuilder(head(report));
        problems(text, "Failed", report.failures(), FEW_FAILURES, false);
        problems(text, "Flaky", report.flaky(), FEW_FAILURES, false);
        return text.toString();
    }

    private static String head(CiReport report) {
        StringBuilder text = new StringBuilder("### ")
                .append(report.isGood() ? "✅ " : "❌ ")
                .append(Markdown.text(report.headline()))
                .append("\n\n")
                .append(report.counts())
                .append("; ")
                .append(report.figures())
                .append("\n\n");
        report.course()
                .broken()
                .ifPresent(why -> text.append(Markdown.text(why)).append("\n\n"));
        return text.toString();
    }

    private static void problems(StringBuilder text, String title, List<FailedTest> tests, int most, boolean traces) {
        if (tests.isEmpty()) {
            return;
        }
        text.append("**").append(title).append("**\n\n");
        tests.stream().limit(most).forEach(test -> {
            text.append("- ").append(Markdown.text(test.name()));
            test.place()
                    .ifPresent(place -> text.append(" (")
                            .append(Markdown.text(place.toString()))
                            .append(')'));
            text.append('\n');
        });
        if (tests.size() > most) {
            text.append("- and ").append(tests.size() - most).append(" more\n");
        }
        text.append('\n');
        if (traces) {
            tests.stream()
                    .limit(most)
                    .filter(test -> !test.trace().isEmpty())
                    .forEach(test -> text.append("<details><summary>")
                            .append(Markdown.text(test.shortName()))
                            .append("</summary>\n\n")
                            .append(Markdown.block(test.trace()))
                            .append("\n\n</details>\n\n"));
        }
    }
}
