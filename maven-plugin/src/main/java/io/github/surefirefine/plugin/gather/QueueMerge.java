package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Counts;
import io.github.surefirefine.plugin.merge.Evidence;
import io.github.surefirefine.plugin.merge.queue.KeptShare;
import io.github.surefirefine.plugin.merge.queue.MergedQueue;
import io.github.surefirefine.plugin.merge.queue.QueueCompleteness;
import io.github.surefirefine.plugin.trace.MergedTraceFile;
import io.github.surefirefine.queue.QueueRecordText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Merges what the machines of a queue have run of a suite. */
final class QueueMerge {

    private final Path target;
    private final Findings findings;
    private final List<QueueReports> machines = new ArrayList<>();
    private final List<Evidence> leftOut = new ArrayList<>();

    QueueMerge(Path target, Findings findings) {
        this.target = target;
        this.findings = findings;
    }

    /** Whether a machine has taken part in a queue. */
    static boolean isOf(ReportFolder folder) {
        return folder.has(QueueRecordText.FILE);
    }

    /** Reads, checks and writes; empty if nobody knows what counts. */
    Optional<MergedFolder> merge(List<ReportFolder> folders) throws IOException {
        for (ReportFolder folder : folders) {
            if (isOf(folder)) {
                QueueReports.read(folder, findings).ifPresent(machines::add);
            } else {
                leaveOut(folder);
            }
        }
        if (machines.isEmpty()) {
            return Optional.empty();
        }
        QueueCompleteness completeness =
                QueueCompleteness.of(machines.stream().map(QueueReports::share).toList(), leftOut);
        completeness.problems().forEach(findings::problem);
        completeness.warnings().forEach(findings::warning);
        List<ReportPart> parts = new ArrayList<>();
        List<MergedTraceFile.Source> traces = new ArrayList<>();
        Map<Path, Set<String>> units = new HashMap<>();
        for (KeptShare kept : completeness.shares()) {
            ReportFolder folder = folderOf(kept);
            parts.add(new PartialReports(folder, kept.withdrawal(), findings).part("machine-" + kept.number()));
            units.computeIfAbsent(folder.machine(), machine -> new TreeSet<>()).addAll(kept.kept());
            kept.share()
                    .evidence()
                    .trace()
                    .ifPresent(trace -> traces.add(new MergedTraceFile.Source(
                            kept.number(), kept.share().record().name(), folder.trace(), trace)));
        }
        Counts counts = new ReportJoin(target, findings).join(parts);
        new TraceJoin(target, findings).join(Optional.empty(), traces);
        return Optional.of(
                new MergedFolder(new MergedQueue(String.valueOf(target.getFileName()), counts, completeness), units));
    }

    private void leaveOut(ReportFolder folder) throws IOException {
        findings.warning("the reports in " + folder.source() + " do not count, because there is no "
                + QueueRecordText.FILE + " beside them: that machine was killed before its end, or ran its tests"
                + " without the queue");
        // A killed machine may have left anything; what can be read of it names tests that are missing.
        leftOut.add(folder.evidence(new Findings()));
    }

    private ReportFolder folderOf(KeptShare kept) {
        return machines.stream()
                .filter(machine -> machine.share().equals(kept.share()))
                .map(QueueReports::folder)
                .findFirst()
                .orElseThrow();
    }
}
