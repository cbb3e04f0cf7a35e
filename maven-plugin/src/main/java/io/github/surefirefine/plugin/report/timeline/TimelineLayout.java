package io.github.surefirefine.plugin.report.timeline;

import io.github.surefirefine.plugin.analysis.RunAnalysis;
import io.github.surefirefine.plugin.analysis.fork.ForkUse;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The position of everything in a timeline.
 *
 * @param rows of the forks, from top to bottom
 * @param groups of rows, one for each machine; none if there is one machine only
 * @param slices row by row, lane by lane, by their start
 * @param height of all rows, in pixels
 */
record TimelineLayout(List<TimelineRow> rows, List<TimelineGroup> groups, List<PlacedSlice> slices, int height) {

    private static final int GAP = 4;
    private static final int NARROW_GAP = 2;
    private static final int LEAST_LANE_HEIGHT = 5;

    /** Clocks of different JVMs do not agree to the microsecond. */
    private static final long TOLERANCE_MICROS = 500;

    static TimelineLayout of(RunAnalysis run) {
        List<TimelineRow> rows = new ArrayList<>();
        List<TimelineGroup> groups = new ArrayList<>();
        List<PlacedSlice> slices = new ArrayList<>();
        int usual = usualHeight(run.forks().size());
        int gap = usual < 16 ? NARROW_GAP : GAP;
        int y = 0;
        for (ForkUse fork : run.forks()) {
            int machine = fork.line().machine();
            if (run.trace().hasSeveralMachines()
                    && (groups.isEmpty() || groups.get(groups.size() - 1).machine() != machine)) {
                groups.add(new TimelineGroup(machine, run.trace().machineName(machine), y));
                y += TimelineGroup.HEIGHT;
            }
            int lanes = place(fork, rows.size(), slices);
            int height = Math.max(usual, lanes * LEAST_LANE_HEIGHT);
            rows.add(new TimelineRow(fork, y, height, lanes));
            y += height + gap;
        }
        slices.sort(Comparator.comparingInt(PlacedSlice::row)
                .thenComparingInt(PlacedSlice::lane)
                .thenComparingLong(placed -> placed.slice().startMicros()));
        return new TimelineLayout(rows, groups, slices, Math.max(0, y - gap));
    }

    private static int usualHeight(int forks) {
        if (forks <= 4) {
            return 36;
        } else if (forks <= 10) {
            return 28;
        }
        return forks <= 24 ? 20 : forks <= 80 ? 12 : 8;
    }

    /** Each slice gets the first free lane, which is the same for all unless a fork runs tests in parallel. */
    private static int place(ForkUse fork, int row, List<PlacedSlice> placed) {
        List<Long> ends = new ArrayList<>();
        List<Slice> slices = fork.line().tracks().stream()
                .map(ForkTrack::slices)
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Slice::startMicros))
                .toList();
        for (Slice slice : slices) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > slice.startMicros() + TOLERANCE_MICROS) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(0L);
            }
            ends.set(lane, slice.endMicros());
            placed.add(new PlacedSlice(row, lane, slice));
        }
        return Math.max(1, ends.size());
    }
}
