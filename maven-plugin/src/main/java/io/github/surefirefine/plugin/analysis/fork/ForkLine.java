package io.github.surefirefine.plugin.analysis.fork;

import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of Surefire's forks: its JVM, and its replacements.
 *
 * @param machine number of its machine, if several have run the suite; else 1
 * @param name its usual name: its number, preceded by that of the machine if there are several
 * @param tracks of its JVMs, in the order in which they came
 */
public record ForkLine(int machine, String name, List<ForkTrack> tracks) {

    public ForkLine {
        tracks = List.copyOf(tracks);
    }

    /**
     * All forks of a run, by their machines and numbers, without those that did nothing but wait. A fork that waited before
     * the first class was entered has waited for the plan.
     *
     * @param readyMicros when that was
     */
    public static List<ForkLine> of(RunTrace trace, long readyMicros) {
        Map<String, List<ForkTrack>> lines = new LinkedHashMap<>();
        for (ForkTrack track : trace.forks()) {
            if (!track.marks().isEmpty() || track.slices().stream().anyMatch(slice -> !(slice instanceof Slice.Wait))) {
                lines.computeIfAbsent(trace.name(track), name -> new ArrayList<>())
                        .add(withWaitsForPlan(track, readyMicros));
            }
        }
        return lines.entrySet().stream()
                .map(line -> new ForkLine(line.getValue().get(0).machine(), line.getKey(), line.getValue()))
                .toList();
    }

    private static ForkTrack withWaitsForPlan(ForkTrack track, long readyMicros) {
        List<Slice> slices = track.slices().stream()
                .map(slice -> slice instanceof Slice.Wait wait && wait.startMicros() < readyMicros
                        ? new Slice.Plan(wait.startMicros(), wait.micros(), "waits for tests")
                        : slice)
                .toList();
        return new ForkTrack(
                track.machine(), track.track(), track.fork(), track.process(), track.role(), slices, track.marks());
    }

    /** How many tests it has run, including reruns. */
    public int tests() {
        return (int) tracks.stream()
                .flatMap(track -> track.slices().stream())
                .filter(Slice.Test.class::isInstance)
                .count();
    }
}
