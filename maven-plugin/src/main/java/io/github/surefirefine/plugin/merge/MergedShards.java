package io.github.surefirefine.plugin.merge;

import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.text.Words;
import io.github.surefirefine.plugin.trace.RunTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of a merge.
 *
 * @param reports the folder that was written
 */
public record MergedShards(String reports, Counts counts, Completeness completeness) {

    /** Lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Words.counted(counts.tests(), "test") + ", " + Words.counted(counts.failures(), "failure") + ", "
                + Words.counted(counts.errors(), "error") + ", " + counts.skipped() + " skipped; "
                + Words.counted(completeness.shards().size(), "shard") + " of " + completeness.count() + times()
                + "; in " + reports);
        if (completeness.isComplete()) {
            lines.add("every one of " + Words.counted(completeness.units(), "unit") + " was run exactly once");
        }
        return lines;
    }

    /** If all machines have left a trace. */
    private String times() {
        List<Optional<RunTrace>> traces = completeness.shards().stream()
                .map(shard -> shard.evidence().trace())
                .toList();
        if (!traces.stream().allMatch(Optional::isPresent)) {
            return "";
        }
        LongSummaryStatistics micros = traces.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.summarizingLong(trace -> trace.figures().wallMicros()));
        return " in " + Durations.text(micros.getMax()) + " (" + Durations.text(micros.getSum())
                + " one after the other)";
    }
}
