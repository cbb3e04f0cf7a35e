package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Counts;
import io.github.surefirefine.plugin.merge.FailsafeSummary;
import io.github.surefirefine.plugin.merge.SuiteText;
import io.github.surefirefine.plugin.merge.SuiteXml;
import io.github.surefirefine.plugin.merge.UnfitReportException;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.queue.QueueRecordText;
import io.github.surefirefine.shard.ShardText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the reports of several machines into one folder. A report that one machine has is copied as it is; reports
 * that several machines have become one. Used once.
 */
final class ReportJoin {

    static final String SUMMARY = "failsafe-summary.xml";
    private static final String TEXT = ".txt";

    /** What is created in another way, or applies to one machine only. */
    private static final Set<String> OTHERS = Set.of(TraceFile.NAME, ShardText.FILE, QueueRecordText.FILE);

    private final Path target;
    private final Findings findings;
    private Counts counts = Counts.NONE;

    /**
     * Into a folder.
     *
     * @param findings receive what cannot be merged
     */
    ReportJoin(Path target, Findings findings) {
        this.target = target;
        this.findings = findings;
    }

    /** Writes all reports, and returns their counts. */
    Counts join(List<ReportPart> machines) throws IOException {
        Map<String, List<ReportPart>> owners = new TreeMap<>();
        for (ReportPart machine : machines) {
            for (String name : machine.names()) {
                owners.computeIfAbsent(name, none -> new ArrayList<>()).add(machine);
            }
        }
        owners.keySet().removeAll(OTHERS);
        Files.createDirectories(target);
        for (Map.Entry<String, List<ReportPart>> each : owners.entrySet()) {
            join(each.getKey(), each.getValue());
        }
        return counts;
    }

    private void join(String name, List<ReportPart> machines) throws IOException {
        Path file = target.resolve(name);
        if (ReportFolder.isXml(name)) {
            joinXml(name, machines);
        } else if (machines.size() == 1) {
            machines.get(0).copy(name, file);
        } else if (name.equals(SUMMARY)) {
            joinSummaries(name, machines);
        } else if (name.endsWith(TEXT)) {
            Files.writeString(file, text(name, machines), StandardCharsets.ISO_8859_1);
        } else {
            for (ReportPart machine : machines) {
                machine.copy(name, target.resolve(machine.label() + "-" + name));
            }
        }
    }

    private void joinXml(String name, List<ReportPart> machines) throws IOException {
        List<SuiteXml> reports = new ArrayList<>();
        for (ReportPart machine : machines) {
            try {
                reports.add(SuiteXml.parse(machine.read(name)));
            } catch (UnfitReportException e) {
                findings.problem(unfit(machine.path(name), e));
            }
        }
        reports.forEach(report -> counts = counts.plus(report.counts()));
        if (reports.size() == 1 && machines.size() == 1) {
            machines.get(0).copy(name, target.resolve(name));
        } else if (!reports.isEmpty()) {
            SuiteXml whole = reports.get(0);
            reports.stream().skip(1).forEach(whole::add);
            Files.write(target.resolve(name), whole.format());
        }
    }

    private void joinSummaries(String name, List<ReportPart> machines) throws IOException {
        List<FailsafeSummary> summaries = new ArrayList<>();
        for (ReportPart machine : machines) {
            try {
                summaries.add(FailsafeSummary.parse(machine.read(name)));
            } catch (UnfitReportException e) {
                findings.problem(unfit(machine.path(name), e));
            }
        }
        if (!summaries.isEmpty()) {
            FailsafeSummary whole = summaries.get(0);
            summaries.stream().skip(1).forEach(whole::add);
            Files.write(target.resolve(name), whole.format());
        }
    }

    private static String unfit(Path file, UnfitReportException e) {
        return file + " is not a Surefire report, because " + e.getMessage() + ". Run the tests of that machine again";
    }

    /** In whatever encoding it is: no byte changes, and what is searched for in it is ASCII. */
    private static String text(String name, List<ReportPart> machines) throws IOException {
        String whole = "";
        for (ReportPart machine : machines) {
            String part = new String(machine.read(name), StandardCharsets.ISO_8859_1);
            whole = whole.isEmpty() ? part : SuiteText.join(whole, part);
        }
        return whole;
    }
}
