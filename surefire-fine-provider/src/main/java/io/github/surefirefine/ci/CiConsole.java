package io.github.surefirefine.ci;

import io.github.surefirefine.ci.CiFormat.Section;
import io.github.surefirefine.ci.CiFormat.SummaryPlace;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.ConsoleLine.Level;
import io.github.surefirefine.options.CiDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is printed for a CI system. A command must begin a line, and Maven puts its level in front of the first line of a
 * text only. So each text begins with a line for people, and the commands follow.
 */
public final class CiConsole {

    private static final String INDENT = "[INFO]     ";

    /** Blocks that are longer are folded after their first lines. */
    private static final int LONG = 12;

    private static final int SHOWN = 4;

    private final CiDialect dialect;
    private final CiFormat format;
    private int sections;

    /** For one run. */
    public CiConsole(CiDialect dialect) {
        this.dialect = dialect;
        format = CiFormat.of(dialect);
    }

    /** Whether the summary is appended to a file that the system names and that modules share. */
    public boolean hasStepSummary() {
        return format.summaryPlace() == SummaryPlace.STEP;
    }

    /** Whether the summary is a file of its own. */
    public boolean hasSummaryFile() {
        return format.summaryPlace() == SummaryPlace.FILE;
    }

    /**
     * What the system is told at the end of a run.
     *
     * @param summary the file with the summary, empty if there is none
     */
    public List<ConsoleLine> lines(CiReport report, Optional<String> summary) {
        List<ConsoleLine> lines = new ArrayList<>();
        List<String> problems = format.problems(report);
        if (!problems.isEmpty()) {
            lines.add(new ConsoleLine(
                    report.failures().isEmpty() ? Level.WARNING : Level.ERROR,
                    head(report) + "\n" + String.join("\n", problems)));
        }
        if (format.summaryPlace() == SummaryPlace.LOG) {
            section(
                            "Summary of the tests of " + report.module(),
                            report.course().endSeconds())
                    .ifPresent(section -> lines.add(inLog(section, report)));
        }
        summary.ifPresent(file -> lines.add(new ConsoleLine(
                Level.INFO,
                "fine: the summary for " + dialect.title() + " is in " + file
                        + format.summaryWritten(report, file)
                                .map(line -> "\n" + line)
                                .orElse(""))));
        return lines;
    }

    private ConsoleLine inLog(Section section, CiReport report) {
        StringBuilder text = new StringBuilder("fine: the summary for " + dialect.title() + " follows")
                .append('\n')
                .append(section.begin());
        SummaryText.of(report).forEach(line -> text.append('\n').append(INDENT).append(line));
        return new ConsoleLine(
                Level.INFO, text.append('\n').append(section.end()).toString());
    }

    private String head(CiReport report) {
        return "fine: " + counted(report) + " for " + dialect.title();
    }

    private static String counted(CiReport report) {
        String failures = Counted.of(report.failures().size(), "failure");
        String flaky = Counted.of(report.flaky().size(), "flaky test");
        if (report.flaky().isEmpty()) {
            return failures;
        }
        return report.failures().isEmpty() ? flaky : failures + " and " + flaky;
    }

    /** Folds what is too long to scroll past, as far as the system can; its first lines stay. */
    public ConsoleLine folded(ConsoleLine line) {
        List<String> all =
                line.text().indexOf('\n') < 0 ? List.of() : line.text().lines().toList();
        if (all.size() <= LONG) {
            return line;
        }
        List<String> rest = all.subList(SHOWN, all.size());
        return section(rest.size() + " more lines", 0)
                .map(section -> new ConsoleLine(
                        line.level(),
                        String.join("\n", all.subList(0, SHOWN)) + "\n" + section.begin() + "\n"
                                + String.join("\n", rest) + "\n" + section.end()))
                .orElse(line);
    }

    private Optional<Section> section(String title, long seconds) {
        sections++;
        return format.section(title, sections, seconds);
    }
}
