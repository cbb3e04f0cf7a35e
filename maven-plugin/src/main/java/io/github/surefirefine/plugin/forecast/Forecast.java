package io.github.surefirefine.plugin.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is to be expected of 1, 2, 3 … forks, and how many of them pay. The rule is that of the provider's own
 * {@link io.github.surefirefine.schedule.forkcount.ForksThatPay}, which goes by a bound where this goes by a schedule.
 *
 * @param expectations in the order of the number of forks, the first of one fork
 */
public record Forecast(List<Expectation> expectations) {

    /** Nobody notices that a run finishes this much sooner; one more fork takes memory and processors from others. */
    private static final long UNNOTICED_MICROS = 150_000;

    private static final double NEARLY = 0.95;

    public Forecast {
        expectations = List.copyOf(expectations);
    }

    /**
     * Of a suite.
     *
     * @param most the largest number of forks that is of interest, at least 1
     */
    public static Forecast of(List<ClassCost> classes, Machine machine, int most) {
        return of(classes, machine, IntStream.rangeClosed(1, most));
    }

    /**
     * Of a suite that is too large to simulate with every number of forks.
     *
     * @param forks the numbers that are of interest, in ascending order, 1 among them
     */
    public static Forecast of(List<ClassCost> classes, Machine machine, IntStream forks) {
        return new Forecast(
                forks.mapToObj(count -> expectation(classes, machine, count)).toList());
    }

    /** Of one number of forks. */
    public static Expectation expectation(List<ClassCost> classes, Machine machine, int forks) {
        Spread spread = Spread.over(classes, forks);
        long testMicros = machine.testMicros(spread);
        Limit limit = machine.computeMicros(forks) > testMicros ? Limit.PROCESSORS : limit(classes, spread);
        return new Expectation(
                forks,
                machine.runMicros(spread),
                machine.runMicros(Spread.ofWholeClasses(classes, Math.max(1, Math.min(forks, classes.size())))),
                machine.busyShare(spread),
                limit);
    }

    private static Limit limit(List<ClassCost> classes, Spread spread) {
        long longest =
                classes.stream().mapToLong(ClassCost::longestMicros).max().orElse(0);
        long total = classes.stream().mapToLong(ClassCost::totalMicros).sum();
        double nearEnd = NEARLY * spread.makespanMicros();
        if ((double) total / spread.forks().size() >= nearEnd) {
            return Limit.FORKS;
        }
        return longest >= nearEnd ? Limit.LONGEST_TEST : Limit.PIECES;
    }

    /**
     * What to expect of each forkCount, if no more forks are started than that. Stock Surefire starts all of them.
     *
     * @param mostForks how many are started at most
     */
    public Forecast ofForkCounts(int mostForks) {
        return new Forecast(expectations.stream()
                .map(each -> each.forks() <= mostForks ? each : with(mostForks).allowed(each))
                .toList());
    }

    /** What to expect of that many forks, one of the numbers that it was made for. */
    public Expectation with(int forks) {
        return expectations.stream()
                .filter(each -> each.forks() == forks)
                .findFirst()
                .orElseThrow();
    }

    /** The number of forks with which the run finishes first; the smallest of equals. */
    public Expectation soonest() {
        return expectations.stream()
                .min(Comparator.comparingLong(Expectation::micros))
                .orElseThrow();
    }

    /** The smallest number of forks with which the run finishes as soon as possible, or hardly later. */
    public Expectation recommended() {
        long soonest = soonest().micros();
        return expectations.stream()
                .filter(each -> each.micros() <= soonest + UNNOTICED_MICROS)
                .findFirst()
                .orElseThrow();
    }
}
