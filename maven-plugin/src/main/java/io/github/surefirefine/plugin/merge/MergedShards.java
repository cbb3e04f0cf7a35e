package io.github.surefirefine.plugin.merge;

import io.github.surefirefine.plugin.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a merge of shards.
 *
 * @param reports the folder that was written
 */
public record MergedShards(String reports, Counts counts, Completeness completeness) implements Merged {

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(counts.text() + "; " + Words.counted(completeness.shards().size(), "shard") + " of "
                + completeness.count()
                + RunTimes.text(completeness.shards().stream()
                        .map(MachineShare::evidence)
                        .toList())
                + "; in " + reports);
        if (completeness.isComplete()) {
            lines.add("every one of " + Words.counted(completeness.units(), "unit") + " was run exactly once");
        }
        return lines;
    }
}
