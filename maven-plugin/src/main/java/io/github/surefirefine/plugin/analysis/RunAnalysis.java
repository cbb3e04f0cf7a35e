package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.plugin.analysis.fork.ForkLine;
import io.github.surefirefine.plugin.analysis.fork.ForkUse;
import io.github.surefirefine.plugin.analysis.fork.TimeBudget;
import io.github.surefirefine.plugin.analysis.whole.WholeClasses;
import io.github.surefirefine.plugin.forecast.ClassCost;
import io.github.surefirefine.plugin.forecast.Forecast;
import io.github.surefirefine.plugin.forecast.Machine;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything there is to say about one run.
 *
 * @param trace of the run
 * @param figures of the run
 * @param forks how each was used, by their numbers
 * @param classes what each took, by their names
 * @param time what all forks spent their time on
 * @param forecast what would be expected with 1, 2, 3 … forks
 * @param bottleneck why it took so long
 * @param longestTests with the longest first
 * @param flaky tests that failed at first, and passed when they were run again
 * @param wholeClasses those that forks could share, and did not
 * @param lastTest the one that ended last, empty if there are none
 */
public record RunAnalysis(
        RunTrace trace,
        Figures figures,
        List<ForkUse> forks,
        List<ClassUse> classes,
        TimeBudget time,
        Forecast forecast,
        Bottleneck bottleneck,
        List<Slice.Test> longestTests,
        List<Slice.Test> flaky,
        WholeClasses wholeClasses,
        Optional<Slice.Test> lastTest) {

    private static final int LONGEST_TESTS = 10;

    private static final int LEAST_FORKS = 4;

    /** Above that many forks, not every number is of interest. */
    private static final int EACH_FORK = 16;

    private static final int FURTHER_POINTS = 12;

    /**
     * Of a run.
     *
     * @param machine on which it ran
     */
    public static RunAnalysis of(RunTrace trace, Machine machine) {
        List<ClassUse> classes = ClassUses.of(trace);
        List<Slice.Test> tests = trace.tests().toList();
        Attempts attempts = Attempts.of(tests);
        RunFigures run = trace.figures();
        int count = Math.max(1, run.forks());
        long ready = readyMicros(trace, run.wallMicros());
        List<ForkUse> forks = ForkLine.of(trace, ready).stream()
                .map(line -> ForkUse.of(line, run))
                .toList();
        TimeBudget time = TimeBudget.sum(forks.stream().map(ForkUse::time).toList());
        List<ClassCost> costs = classes.stream().map(ClassUse::cost).toList();
        Machine measured = machine.asMeasured(count, ready, costs);
        Forecast forecast = Forecast.of(costs, measured, forkCounts(count));
        long work = costs.stream().mapToLong(ClassCost::totalMicros).sum();
        long bound = measured.boundMicros(count, work, LongestPiece.micros(classes, tests));
        Figures figures = new Figures(
                run,
                attempts.tests().size(),
                attempts.outcomes(),
                attempts.flaky().size(),
                ready,
                tests.stream().mapToLong(Slice.Test::startMicros).min().orElse(run.wallMicros()),
                Math.min(bound, run.wallMicros()),
                forecast.with(count).wholeClassesMicros());
        WholeClasses wholeClasses = WholeClasses.of(trace, costs, measured, count);
        return new RunAnalysis(
                trace,
                figures,
                forks,
                classes,
                time,
                forecast,
                new Verdict(figures, time, classes, tests, forecast, wholeClasses).bottleneck(),
                tests.stream()
                        .sorted(Comparator.comparingLong(Slice.Test::micros).reversed())
                        .limit(LONGEST_TESTS)
                        .toList(),
                attempts.flaky(),
                wholeClasses,
                tests.stream().max(Comparator.comparingLong(Slice.Test::endMicros)));
    }

    /** From one fork to twice as many as there were, including the number of the run and one more. */
    private static IntStream forkCounts(int forks) {
        int most = Math.max(LEAST_FORKS, 2 * forks);
        int step = Math.max(1, (most - EACH_FORK) / FURTHER_POINTS);
        return IntStream.rangeClosed(1, most)
                .filter(count ->
                        count <= EACH_FORK || (most - count) % step == 0 || count == forks || count == forks + 1);
    }

    private static long readyMicros(RunTrace trace, long wallMicros) {
        return trace.forks().stream()
                .flatMap(fork -> fork.slices().stream())
                .filter(slice -> slice instanceof Slice.Setup || slice instanceof Slice.Test)
                .mapToLong(Slice::startMicros)
                .min()
                .orElse(wallMicros);
    }
}
