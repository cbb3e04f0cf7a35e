package io.github.surefirefine.plugin.merge;

import io.github.surefirefine.plugin.text.Durations;
import io.github.surefirefine.plugin.trace.RunTrace;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.Collectors;

/** What several machines have saved by running a suite together, as text. */
public final class RunTimes {

    private RunTimes() {}

    /** As {@code  in 12 s (48 s one after the other)}; empty unless all machines have left a trace. */
    public static String text(List<Evidence> machines) {
        List<Optional<RunTrace>> traces = machines.stream().map(Evidence::trace).toList();
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
