package io.github.surefirefine.plugin.trace;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened in a run.
 *
 * @param version of surefire-fine, empty if the trace does not say it
 * @param started when the run began, by the wall clock
 * @param processors of the machine, 0 if the trace does not say it
 * @param shard the share of the suite that was run, as {@code 2/5}, or {@code 1-5/5} if the traces of five machines
 *     were merged; empty if one machine has run all of it
 * @param ending whether the trace was written to its end
 * @param forks by their machine and their number, replacements after the others
 */
public record RunTrace(
        String version,
        Optional<Instant> started,
        int processors,
        Optional<String> shard,
        Ending ending,
        List<ForkTrack> forks) {

    /** Of a whole suite. */
    public RunTrace(String version, Optional<Instant> started, int processors, Ending ending, List<ForkTrack> forks) {
        this(version, started, processors, Optional.empty(), ending, forks);
    }

    public RunTrace {
        forks = forks.stream()
                .sorted(Comparator.comparingInt(ForkTrack::machine)
                        .thenComparingInt(ForkTrack::fork)
                        .thenComparingInt(ForkTrack::track))
                .toList();
    }

    /** When the last thing in it ended: how long the run took. */
    public long wallMicros() {
        return forks.stream().mapToLong(ForkTrack::endMicros).max().orElse(0);
    }

    /** Whether several machines have run it together, each of them a share. */
    public boolean hasSeveralMachines() {
        return forks.stream().mapToInt(ForkTrack::machine).distinct().count() > 1;
    }

    /** The usual name of a fork: its number, preceded by that of its machine if there are several. */
    public String name(ForkTrack track) {
        return hasSeveralMachines() ? track.machine() + "." + track.fork() : String.valueOf(track.fork());
    }

    /** All tests, fork by fork, including reruns. */
    public Stream<Slice.Test> tests() {
        return forks.stream()
                .flatMap(fork -> fork.slices().stream())
                .filter(Slice.Test.class::isInstance)
                .map(Slice.Test.class::cast);
    }
}
