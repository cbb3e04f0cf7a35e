package io.github.surefirefine.plugin.trace;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened in a run.
 *
 * @param version of surefire-fine, empty where the trace does not say it
 * @param started when the run began, by the wall clock
 * @param processors of the machine, 0 where the trace does not say it
 * @param ending whether the trace was written to its end
 * @param forks by their number, those that replace others after these
 */
public record RunTrace(
        String version, Optional<Instant> started, int processors, Ending ending, List<ForkTrack> forks) {

    public RunTrace {
        forks = forks.stream()
                .sorted(Comparator.comparingInt(ForkTrack::fork).thenComparingInt(ForkTrack::track))
                .toList();
    }

    /** When the last thing in it ended: how long the run took. */
    public long wallMicros() {
        return forks.stream().mapToLong(ForkTrack::endMicros).max().orElse(0);
    }

    /** All tests, fork by fork, with those that were run again. */
    public Stream<Slice.Test> tests() {
        return forks.stream()
                .flatMap(fork -> fork.slices().stream())
                .filter(Slice.Test.class::isInstance)
                .map(Slice.Test.class::cast);
    }
}
