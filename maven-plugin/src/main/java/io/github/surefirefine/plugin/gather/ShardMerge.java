package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Completeness;
import io.github.surefirefine.plugin.merge.Counts;
import io.github.surefirefine.plugin.merge.MachineShare;
import io.github.surefirefine.plugin.merge.MergedShards;
import io.github.surefirefine.plugin.trace.MergedTraceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Merges the shards of a suite. */
final class ShardMerge {

    private final Path target;
    private final Findings findings;

    ShardMerge(Path target, Findings findings) {
        this.target = target;
        this.findings = findings;
    }

    /** Reads, checks and writes; empty if there is no shard. */
    Optional<MergedFolder> merge(List<ReportFolder> folders) throws IOException {
        List<ShardReports> found = new ArrayList<>();
        for (ReportFolder folder : folders) {
            ShardReports.read(folder, findings).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Completeness completeness =
                Completeness.of(found.stream().map(ShardReports::share).toList());
        completeness.problems().forEach(findings::problem);
        List<ShardReports> shards = found.stream()
                .filter(each -> completeness.shards().contains(each.share()))
                .sorted(Comparator.comparingInt(each -> each.share().number()))
                .toList();
        Counts counts = new ReportJoin(target, findings)
                .join(shards.stream()
                        .map(shard -> ReportPart.whole(
                                shard.folder(), "shard-" + shard.share().number()))
                        .toList());
        mergeTraces(completeness.count(), shards);
        Map<Path, Set<String>> units = new HashMap<>();
        shards.forEach(shard -> units.computeIfAbsent(shard.folder().machine(), machine -> new TreeSet<>())
                .addAll(shard.share().ownUnits()));
        return Optional.of(
                new MergedFolder(new MergedShards(String.valueOf(target.getFileName()), counts, completeness), units));
    }

    private void mergeTraces(int count, List<ShardReports> shards) throws IOException {
        List<MergedTraceFile.Source> sources = new ArrayList<>();
        for (ShardReports shard : shards) {
            MachineShare share = shard.share();
            share.evidence()
                    .trace()
                    .filter(trace -> !share.hasForeignTrace())
                    .ifPresent(trace -> sources.add(new MergedTraceFile.Source(
                            share.number(),
                            "shard " + share.number() + "/" + count,
                            shard.folder().trace(),
                            trace)));
        }
        new TraceJoin(target, findings).join(Optional.of("1-" + count + "/" + count), sources);
    }
}
