package io.github.surefirefine.plugin.forecast;

import io.github.surefirefine.figures.Bound;
import java.util.List;

/**
 * What forks have to share, besides the tests.
 *
 * @param processors how many there are, at least 1
 * @param cpuMicros the processor time of all tests together, 0 if that is not known
 * @param warmUpMicros the processor time that each fork takes besides its tests, after it has started, 0 if that is not
 *     known
 * @param stretch the factor for a duration: less than 1 if durations were measured while there were not enough
 *     processors
 * @param start how long forks take to start
 */
public record Machine(int processors, long cpuMicros, long warmUpMicros, double stretch, Start start) {

    /** A machine on which no start was measured. */
    public Machine(int processors, long cpuMicros, long warmUpMicros, double stretch) {
        this(processors, cpuMicros, warmUpMicros, stretch, Start.usual(processors));
    }

    /** A machine of which only the number of processors is known. */
    public Machine(int processors) {
        this(processors, 0, 0, 1);
    }

    /**
     * The same machine, seen through one run: with as many forks as the run had, forks start and tests take as long as
     * they did there.
     *
     * @param readyMicros when the first class was entered
     * @param classes with the durations of the run
     */
    public Machine asMeasured(int forks, long readyMicros, List<ClassCost> classes) {
        Spread spread = Spread.over(classes, forks);
        double expected = Math.max(testMicros(spread), computeMicros(forks));
        double factor = expected == 0 ? 1 : spread.makespanMicros() / expected;
        return new Machine(
                processors,
                Math.round(factor * cpuMicros),
                Math.round(factor * warmUpMicros),
                factor * stretch,
                start.asMeasured(forks, readyMicros));
    }

    /** How long it takes until that many forks have started, all of which compute. */
    public long startMicros(int forks) {
        return start.micros(forks);
    }

    /** For how long the processors are occupied after that, at least. */
    public long computeMicros(int forks) {
        return (forks * warmUpMicros + cpuMicros) / processors;
    }

    /**
     * The shortest possible run, from the start of the first fork to the end of the last test.
     *
     * @param workMicros tests, and the setup of each class once
     * @param longestMicros the longest test, with the setup of its class
     */
    public long boundMicros(int forks, long workMicros, long longestMicros) {
        return startMicros(forks) + Math.round(stretch * Bound.of(workMicros, longestMicros, forks));
    }

    /** The part of the whole run in which forks are in tests and setups, from 0 to 1. */
    double busyShare(Spread spread) {
        double available = (double) runMicros(spread) * spread.forks().size();
        return available == 0 ? 0 : Math.min(1, stretch * spread.busyMicros() / available);
    }

    /** What tests and setups take if they have the processors that they need. */
    long testMicros(Spread spread) {
        return Math.round(stretch * spread.makespanMicros());
    }

    /** From the start of the first fork to the end of the last test. */
    long runMicros(Spread spread) {
        int forks = spread.forks().size();
        return startMicros(forks) + Math.max(testMicros(spread), computeMicros(forks));
    }
}
