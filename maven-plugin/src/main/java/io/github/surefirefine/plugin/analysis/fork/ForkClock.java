package io.github.surefirefine.plugin.analysis.fork;

import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Determines what a fork spent its time on, from the beginning of a run to its end. Used once. */
final class ForkClock {

    private final ForkLine line;
    private final long wallMicros;
    private final Map<Activity, Long> micros = new EnumMap<>(Activity.class);
    private final List<Long> crashes;
    private long now;

    ForkClock(ForkLine line, long wallMicros) {
        this.line = line;
        this.wallMicros = wallMicros;
        crashes = line.tracks().stream()
                .flatMap(track -> track.marks().stream())
                .filter(Mark.Crash.class::isInstance)
                .map(Mark::atMicros)
                .toList();
    }

    TimeBudget budget() {
        boolean hasBegun = false;
        for (Slice slice : slices()) {
            if (slice.startMicros() > now) {
                spendGap(slice.startMicros(), hasBegun ? Activity.OTHER : Activity.START);
            }
            spend(slice.endMicros(), activity(slice));
            hasBegun = true;
        }
        spendGap(wallMicros, hasBegun ? Activity.NOTHING_LEFT : Activity.START);
        return new TimeBudget(micros);
    }

    /** A gap in which the JVM died counts as due to that from then on. */
    private void spendGap(long end, Activity otherwise) {
        long from = now;
        crashes.stream()
                .filter(crash -> crash >= from && crash < end)
                .findFirst()
                .ifPresent(crash -> {
                    spend(crash, otherwise);
                    spend(end, Activity.CRASH);
                });
        spend(end, otherwise);
    }

    /** If tests of one fork run at the same time, that time counts once. */
    private void spend(long until, Activity activity) {
        long end = Math.min(until, wallMicros);
        if (end > now) {
            micros.merge(activity, end - now, Long::sum);
            now = end;
        }
    }

    private List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        for (ForkTrack track : line.tracks()) {
            slices.addAll(track.slices());
        }
        slices.sort(Comparator.comparingLong(Slice::startMicros));
        return slices;
    }

    private static Activity activity(Slice slice) {
        if (slice instanceof Slice.Test) {
            return Activity.TESTS;
        } else if (slice instanceof Slice.Plan) {
            return Activity.PLAN;
        } else if (slice instanceof Slice.Wait wait) {
            return wait.pending() > 0 ? Activity.HELD_BACK : Activity.NOTHING_LEFT;
        }
        return Activity.FIXTURES;
    }
}
