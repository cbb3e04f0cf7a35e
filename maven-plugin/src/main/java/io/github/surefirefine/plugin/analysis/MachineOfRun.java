package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.history.History;
import io.github.surefirefine.plugin.forecast.ClassCost;
import io.github.surefirefine.plugin.forecast.KnownSuite;
import io.github.surefirefine.plugin.forecast.Machine;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;

/** Finds out on what machine a run was made, and what it took of that machine. */
public final class MachineOfRun {

    /** A history knows the processors for a run of the whole suite: not for a run of some tests, or of other ones. */
    private static final double SAME_SUITE = 0.25;

    private MachineOfRun() {}

    /**
     * From the trace, and from what is known about the runs before it.
     *
     * @param history perhaps empty
     */
    public static Machine of(RunTrace trace, History history) {
        int processors = Math.max(1, trace.processors());
        KnownSuite known = KnownSuite.of(history, processors);
        double expected =
                known.classes().stream().mapToLong(ClassCost::totalMicros).sum();
        double seen = trace.tests().mapToLong(Slice.Test::micros).sum();
        return Math.abs(seen - expected) <= SAME_SUITE * expected ? known.machine() : new Machine(processors);
    }
}
