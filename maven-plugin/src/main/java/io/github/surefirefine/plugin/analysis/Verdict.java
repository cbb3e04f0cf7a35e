package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.plugin.analysis.fork.Activity;
import io.github.surefirefine.plugin.analysis.fork.TimeBudget;
import io.github.surefirefine.plugin.analysis.whole.WholeClasses;
import io.github.surefirefine.plugin.forecast.Forecast;
import io.github.surefirefine.plugin.forecast.Limit;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.Comparator;
import java.util.List;

/** Finds what limits a run. */
record Verdict(
        Figures figures,
        TimeBudget time,
        List<ClassUse> classes,
        List<Slice.Test> tests,
        Forecast forecast,
        WholeClasses wholeClasses) {

    /** This part of the time after the first test is nearly all of it. */
    private static final double NEARLY_ALL = 0.85;

    /** One more fork has to save that part of the run. */
    private static final double WORTH_IT = 0.03;

    Bottleneck bottleneck() {
        if (figures.tests() == 0) {
            return Bottleneck.NOTHING;
        }
        long busyWall = figures.busyWallMicros();
        if (figures.readyMicros() > busyWall) {
            return Bottleneck.START;
        }
        if (Bound.longestMicros(classes, tests) >= NEARLY_ALL * busyWall) {
            return Bottleneck.LONGEST_TEST;
        }
        if (figures.utilisation() >= NEARLY_ALL) {
            return fixturesAgainMicros() > (1 - NEARLY_ALL) * time.totalMicros() ? Bottleneck.FIXTURES : ofBusyForks();
        }
        return ofIdleForks();
    }

    private Bottleneck ofBusyForks() {
        int forks = figures.forks();
        long saved = forecast.with(forks).micros() - forecast.with(forks + 1).micros();
        boolean isCrowded = forecast.with(forks + 1).limit() == Limit.PROCESSORS;
        return isCrowded || saved < WORTH_IT * figures.wallMicros() ? Bottleneck.PROCESSORS : Bottleneck.FORKS;
    }

    private Bottleneck ofIdleForks() {
        if (!wholeClasses.toShare().isEmpty()) {
            return Bottleneck.WHOLE_CLASSES;
        }
        record Loss(Bottleneck bottleneck, long micros) {}
        return List.of(
                        new Loss(Bottleneck.HELD_BACK, time.of(Activity.HELD_BACK)),
                        new Loss(Bottleneck.CRASHES, time.of(Activity.CRASH)),
                        new Loss(Bottleneck.REMAINDER, time.of(Activity.NOTHING_LEFT)),
                        new Loss(Bottleneck.FIXTURES, fixturesAgainMicros()),
                        new Loss(Bottleneck.START, lateMicros()),
                        new Loss(Bottleneck.OVERHEAD, time.of(Activity.OTHER)))
                .stream()
                .max(Comparator.comparingLong(Loss::micros))
                .map(Loss::bottleneck)
                .orElseThrow();
    }

    /** For how long forks were not there yet, or were still discovering tests, while others were at work. */
    private long lateMicros() {
        return time.of(Activity.START) + time.of(Activity.PLAN) - figures.forks() * figures.readyMicros();
    }

    /** What was paid for classes that another fork had entered before. */
    private long fixturesAgainMicros() {
        return classes.stream()
                .mapToLong(use -> use.fixtureMicros() - use.cost().setupMicros())
                .sum();
    }
}
