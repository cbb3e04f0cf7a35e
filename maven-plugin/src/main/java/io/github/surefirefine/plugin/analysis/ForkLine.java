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

    /** All forks of a run, by their numbers. Those that did nothing at all are left out. */
    public static List<ForkLine> of(RunTrace trace) {
        SortedMap<Integer, List<ForkTrack>> lines = new TreeMap<>();
        for (ForkTrack track : trace.forks()) {
            if (!track.slices().isEmpty() || !track.marks().isEmpty()) {
                lines.computeIfAbsent(track.fork(), fork -> new ArrayList<>()).add(track);
            }
        }
        return lines.entrySet().stream()
                .map(line -> new ForkLine(line.getKey(), line.getValue()))
                .toList();
    }

    /** How many tests it has run, those that were run again included. */
    public int tests() {
        return (int) tracks.stream()
                .flatMap(track -> track.slices().stream())
                .filter(Slice.Test.class::isInstance)
                .count();
    }
}
