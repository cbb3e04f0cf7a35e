package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.plugin.trace.Outcome;
import java.util.Map;

/**
 * A run in figures.
 *
 * @param run what the console has shown, too
 * @param tests how many there were, each counted once
 * @param outcomes how many ended in which way, by their last attempt
 * @param flaky how many failed at first, and passed when they were run again
 * @param readyMicros when the first class was entered: until then, JVMs start and discover tests
 * @param firstTestMicros when the first test began
 * @param boundMicros no run of these tests on that many forks can be shorter
 * @param stockMicros what stock Surefire would have taken with the same durations: each free fork takes the next class,
 *     in the order of their names
 */
public record Figures(
        RunFigures run,
        int tests,
        Map<Outcome, Integer> outcomes,
        int flaky,
        long readyMicros,
        long firstTestMicros,
        long boundMicros,
        long stockMicros) {

    public Figures {
        outcomes = Map.copyOf(outcomes);
    }

    /** How many forks took part. */
    public int forks() {
        return run.forks();
    }

    /** How long the run took. */
    public long wallMicros() {
        return run.wallMicros();
    }

    /** How many tests ended that way. */
    public int tests(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** How many tests failed that should have passed. */
    public int badTests() {
        return tests(Outcome.FAILED) + tests(Outcome.ERROR) + tests(Outcome.CRASHED);
    }

    /** For how long there was something to do. */
    public long busyWallMicros() {
        return Math.max(0, wallMicros() - readyMicros);
    }

    /** How many times longer stock Surefire would have taken. */
    public double timesFasterThanStock() {
        return wallMicros() == 0 ? 1 : (double) stockMicros / wallMicros();
    }
}
