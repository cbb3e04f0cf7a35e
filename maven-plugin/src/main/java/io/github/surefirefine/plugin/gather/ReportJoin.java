package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Counts;
import io.github.surefirefine.plugin.merge.FailsafeSummary;
import io.github.surefirefine.plugin.merge.SuiteText;
import io.github.surefirefine.plugin.merge.SuiteXml;
import io.github.surefirefine.plugin.merge.UnfitReportException;
import io.github.surefirefine.plugin.trace.TraceFile;
import io.github.surefirefine.shard.ShardText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes the reports of several machines into one folder. A report that one machine has is copied as it is; reports
 * that several machines have become one. Used once.
 */
final class ReportJoin {

    private static final String SUMMARY = "failsafe-summary.xml";
    private static final String TEXT = ".txt";

    /** What is created in another way, or applies to one machine only. */
    private static final Set<String> OTHERS = Set.of(TraceFile.NAME, ShardText.FILE);

    private final Path target;
    private final Consumer<String> problems;
    private Counts counts = Counts.NONE;

    /**
     * Into a folder.
     *
     * @param problems receives what cannot be merged
     */
    ReportJoin(Path target, Consumer<String> problems) {
        this.target = target;
        this.problems = problems;
    }

    /** Writes all reports, and returns their counts. */
    Counts join(List<MachineReports> machines) throws IOException {
        Map<String, List<MachineReports>> owners = new TreeMap<>();
        for (MachineReports machine : machines) {
            for (Path file : machine.files()) {
                owners.computeIfAbsent(String.valueOf(file.getFileName()), name -> new ArrayList<>())
                        .add(machine);
            }
        }
        owners.keySet().removeAll(OTHERS);
        Files.createDirectories(target);
        for (Map.Entry<String, List<MachineReports>> each : owners.entrySet()) {
            join(each.getKey(), each.getValue());
        }
        return counts;
    }

    private void join(String name, List<MachineReports> machines) throws IOException {
        Path file = target.resolve(name);
        if (MachineReports.isXml(file)) {
            joinXml(name, machines);
        } else if (machines.size() == 1) {
            copy(machines.get(0), name, file);
        } else if (name.equals(SUMMARY)) {
            joinSummaries(name, machines);
        } else if (name.endsWith(TEXT)) {
            Files.writeString(file, text(name, machines), StandardCharsets.ISO_8859_1);
        } else {
            for (MachineReports machine : machines) {
                copy(machine, name, target.resolve("shard-" + machine.share().number() + "-" + name));
            }
        }
    }

    private static void copy(MachineReports machine, String name, Path file) throws IOException {
        Files.copy(machine.folder().resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void joinXml(String name, List<MachineReports> machines) throws IOException {
        List<SuiteXml> reports = new ArrayList<>();
        for (MachineReports machine : machines) {
            Path file = machine.folder().resolve(name);
            try {
                reports.add(SuiteXml.parse(Files.readAllBytes(file)));
            } catch (UnfitReportException e) {
                problems.accept(unfit(file, e));
            }
        }
        reports.forEach(report -> counts = counts.plus(report.counts()));
        if (reports.size() == 1 && machines.size() == 1) {
            copy(machines.get(0), name, target.resolve(name));
        } else if (!reports.isEmpty()) {
            SuiteXml whole = reports.get(0);
            reports.stream().skip(1).forEach(whole::add);
            Files.write(target.resolve(name), whole.format());
        }
    }

    private void joinSummaries(String name, List<MachineReports> machines) throws IOException {
        List<FailsafeSummary> summaries = new ArrayList<>();
        for (MachineReports machine : machines) {
            Path file = machine.folder().resolve(name);
            try {
                summaries.add(FailsafeSummary.parse(Files.readAllBytes(file)));
            } catch (UnfitReportException e) {
                problems.accept(unfit(file, e));
            }
        }
        if (!summaries.isEmpty()) {
            FailsafeSummary whole = summaries.get(0);
            summaries.stream().skip(1).forEach(whole::add);
            Files.write(target.resolve(name), whole.format());
        }
    }

    private static String unfit(Path file, UnfitReportException e) {
        return file + " is not a Surefire report, because " + e.getMessage() + ". Run the shard again";
    }

    /** In whatever encoding it is: no byte changes, and what is searched for in it is ASCII. */
    private static String text(String name, List<MachineReports> machines) throws IOException {
        String whole = "";
        for (MachineReports machine : machines) {
            String part = Files.readString(machine.folder().resolve(name), StandardCharsets.ISO_8859_1);
            whole = whole.isEmpty() ? part : SuiteText.join(whole, part);
        }
        return whole;
    }
}
