package io.github.surefirefine.plugin.merge.queue;

import io.github.surefirefine.plugin.merge.Counts;
import io.github.surefirefine.plugin.merge.Merged;
import io.github.surefirefine.plugin.merge.RunTimes;
import io.github.surefirefine.plugin.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a merge of the machines of a queue.
 *
 * @param reports the folder that was written
 */
public record MergedQueue(String reports, Counts counts, QueueCompleteness completeness) implements Merged {

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(counts.text() + "; " + Words.counted(completeness.shares().size(), "machine")
                + RunTimes.text(completeness.shares().stream()
                        .map(kept -> kept.share().evidence())
                        .toList())
                + "; in " + reports);
        if (completeness.problems().isEmpty()) {
            lines.add("every one of " + Words.counted(completeness.units(), "unit") + " counts exactly once");
        }
        return lines;
    }
}
