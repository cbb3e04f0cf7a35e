package io.github.surefirefine.plugin.trace;

import java.util.Comparator;
import java.util.List;

/**
 * What one JVM did.
 *
 * @param machine number of its machine, if several have run a suite; else 1
 * @param track number of the JVM in the trace, unique
 * @param fork Surefire's number of the fork; a JVM that replaces another one has the same
 * @param process id of the process, 0 if it is not known
 * @param role its purpose, as {@code presenter} or {@code replacement}
 * @param slices by their start
 * @param marks by their moment
 */
public record ForkTrack(
        int machine, int track, int fork, long process, String role, List<Slice> slices, List<Mark> marks) {

    /** On the only machine. */
    public ForkTrack(int track, int fork, long process, String role, List<Slice> slices, List<Mark> marks) {
        this(1, track, fork, process, role, slices, marks);
    }

    public ForkTrack {
        slices = slices.stream()
                .sorted(Comparator.comparingLong(Slice::startMicros))
                .toList();
        marks = marks.stream().sorted(Comparator.comparingLong(Mark::atMicros)).toList();
    }

    /** When its last slice or mark ended, 0 if there is none. */
    public long endMicros() {
        long lastSlice = slices.stream().mapToLong(Slice::endMicros).max().orElse(0);
        long lastMark = marks.stream().mapToLong(Mark::atMicros).max().orElse(0);
        return Math.max(lastSlice, lastMark);
    }
}
