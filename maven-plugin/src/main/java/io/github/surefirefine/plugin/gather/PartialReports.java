package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Counts;
import io.github.surefirefine.plugin.merge.FailsafeSummary;
import io.github.surefirefine.plugin.merge.ReportedTest;
import io.github.surefirefine.plugin.merge.SuiteText;
import io.github.surefirefine.plugin.merge.SuiteXml;
import io.github.surefirefine.plugin.merge.UnfitReportException;
import io.github.surefirefine.plugin.merge.queue.Withdrawal;
import io.github.surefirefine.plugin.merge.queue.Withdrawal.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes tests that count for another machine out of the reports of a machine. What tests have printed stays. Used once. */
final class PartialReports {

    private static final int MOST_NAMED = 10;

    private final ReportFolder folder;
    private final Withdrawal withdrawal;
    private final Findings findings;
    private final Map<String, byte[]> changed = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private Counts removed = Counts.NONE;

    PartialReports(ReportFolder folder, Withdrawal withdrawal, Findings findings) {
        this.folder = folder;
        this.withdrawal = withdrawal;
        this.findings = findings;
    }

    ReportPart part(String label) throws IOException {
        if (!withdrawal.isEmpty()) {
            for (String name : folder.names()) {
                if (ReportFolder.isXml(name)) {
                    withdraw(name);
                }
            }
            if (folder.has(ReportJoin.SUMMARY)) {
                subtractFromSummary();
            }
        }
        return new ReportPart(folder, label, changed, dropped);
    }

    private void withdraw(String name) throws IOException {
        try {
            SuiteXml report = SuiteXml.parse(Files.readAllBytes(folder.path().resolve(name)));
            tellUnknown(name, report);
            Counts some = report.remove(test -> withdrawal.of(test) != Verdict.COUNTS);
            if (some.tests() > 0) {
                removed = removed.plus(some);
                replace(name, report);
            }
        } catch (UnfitReportException e) {
            // Reported when it is to be merged.
        }
    }

    /** Counting such a test twice would be wrong, and so would be leaving it out without a word. */
    private void tellUnknown(String name, SuiteXml report) {
        List<ReportedTest> unknown = report.tests().stream()
                .filter(test -> withdrawal.of(test) == Verdict.UNKNOWN)
                .toList();
        if (!unknown.isEmpty()) {
            findings.problem("it is not known which tests in " + folder.path().resolve(name)
                    + " count for another machine, because its trace does not name them, so they are left out: "
                    + unknown.stream()
                            .limit(MOST_NAMED)
                            .map(test -> test.className() + "." + test.name())
                            .collect(Collectors.joining(", "))
                    + (unknown.size() > MOST_NAMED ? " and " + (unknown.size() - MOST_NAMED) + " more" : "")
                    + ". Keep fine-trace.json of each machine, or merge the results of one attempt of each job only");
        }
    }

    private void replace(String name, SuiteXml report) throws IOException {
        String base =
                name.substring(ReportFolder.XML_PREFIX.length(), name.length() - ReportFolder.XML_SUFFIX.length());
        String text = base + ".txt";
        if (report.tests().isEmpty()) {
            dropped.addAll(Set.of(name, text, base + "-output.txt"));
            return;
        }
        changed.put(name, report.format());
        if (folder.has(text)) {
            String old = Files.readString(folder.path().resolve(text), StandardCharsets.ISO_8859_1);
            changed.put(text, SuiteText.rewritten(old, report).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void subtractFromSummary() throws IOException {
        try {
            FailsafeSummary summary =
                    FailsafeSummary.parse(Files.readAllBytes(folder.path().resolve(ReportJoin.SUMMARY)));
            summary.subtract(removed);
            changed.put(ReportJoin.SUMMARY, summary.format());
        } catch (UnfitReportException e) {
            // Reported when it is to be merged.
        }
    }
}
