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

    /** If forks are busy for that part of the whole run, no loss is large enough to be named. */
    private static final double BUSY = 0.75;

    /** One more fork has to save that part of the run. */
    private static final double WORTH_IT = 0.03;

    Bottleneck bottleneck() {
        if (figures.tests() == 0) {
            return Bottleneck.NOTHING;
        }
        return figures.run().busyShare() >= BUSY ? ofBusyForks() : ofLargestLoss();
    }

    private Bottleneck ofBusyForks() {
        if (isLongestTestNearlyAll()) {
            return Bottleneck.LONGEST_TEST;
        }
        if (fixturesAgainMicros() > (1 - NEARLY_ALL) * time.totalMicros()) {
            return Bottleneck.FIXTURES;
        }
        int forks = figures.forks();
        long saved = forecast.with(forks).micros() - forecast.with(forks + 1).micros();
        boolean isCrowded = forecast.with(forks + 1).limit() == Limit.PROCESSORS;
        return isCrowded || saved < WORTH_IT * figures.wallMicros() ? Bottleneck.PROCESSORS : Bottleneck.FORKS;
    }

    /** Whatever took most of the time in which forks ran neither tests nor what a class needs once. */
    private Bottleneck ofLargestLoss() {
        record Loss(Bottleneck bottleneck, long micros) {}
        Bottleneck largest = List.of(
                        new Loss(Bottleneck.HELD_BACK, time.of(Activity.HELD_BACK)),
                        new Loss(Bottleneck.CRASHES, time.of(Activity.CRASH)),
                        new Loss(Bottleneck.REMAINDER, time.of(Activity.NOTHING_LEFT)),
                        new Loss(Bottleneck.FIXTURES, fixturesAgainMicros()),
                        new Loss(Bottleneck.START, time.of(Activity.START) + time.of(Activity.PLAN)),
                        new Loss(Bottleneck.OVERHEAD, time.of(Activity.OTHER)))
                .stream()
                .max(Comparator.comparingLong(Loss::micros))
                .map(Loss::bottleneck)
                .orElseThrow();
        return largest == Bottleneck.REMAINDER || largest == Bottleneck.HELD_BACK ? ofIdleForks(largest) : largest;
    }

    /** Why forks had nothing to do. */
    private Bottleneck ofIdleForks(Bottleneck otherwise) {
        if (isLongestTestNearlyAll()) {
            return Bottleneck.LONGEST_TEST;
        }
        return wholeClasses.toShare().isEmpty() ? otherwise : Bottleneck.WHOLE_CLASSES;
    }

    private boolean isLongestTestNearlyAll() {
        return LongestPiece.micros(classes, tests) >= NEARLY_ALL * figures.busyWallMicros();
    }

    /** What was paid for classes that another fork had entered before. */
    private long fixturesAgainMicros() {
        return classes.stream()
                .mapToLong(use -> use.fixtureMicros() - use.cost().setupMicros())
                .sum();
    }
}
