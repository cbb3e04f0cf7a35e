package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One of Surefire's forks: its JVM, and those that have replaced it.
 *
 * @param fork its number
 * @param tracks of its JVMs, in the order in which they came
 */
public record ForkLine(int fork, List<ForkTrack> tracks) {

    public ForkLine {
        tracks = List.copyOf(tracks);
    }

    /**
     * All forks of a run, by their numbers. Those that did nothing at all are left out. Who waited before the first class was
     * entered has waited for the plan.
     *
     * @param readyMicros when that was
     */
    static List<ForkLine> of(RunTrace trace, long readyMicros) {
        SortedMap<Integer, List<ForkTrack>> lines = new TreeMap<>();
        for (ForkTrack track : trace.forks()) {
            if (!track.slices().isEmpty() || !track.marks().isEmpty()) {
                lines.computeIfAbsent(track.fork(), fork -> new ArrayList<>())
                        .add(withWaitsForPlan(track, readyMicros));
            }
        }
        return lines.entrySet().stream()
                .map(line -> new ForkLine(line.getKey(), line.getValue()))
                .toList();
    }

    private static ForkTrack withWaitsForPlan(ForkTrack track, long readyMicros) {
        List<Slice> slices = track.slices().stream()
                .map(slice -> slice instanceof Slice.Wait wait && wait.startMicros() < readyMicros
                        ? new Slice.Plan(wait.startMicros(), wait.micros(), "waits for tests")
                        : slice)
                .toList();
        return new ForkTrack(track.track(), track.fork(), track.process(), track.role(), slices, track.marks());
    }

    /** How many tests it has run, those that were run again included. */
    public int tests() {
        return (int) tracks.stream()
                .flatMap(track -> track.slices().stream())
                .filter(Slice.Test.class::isInstance)
                .count();
    }
}
