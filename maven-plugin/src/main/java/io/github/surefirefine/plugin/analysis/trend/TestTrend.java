package io.github.surefirefine.plugin.analysis.trend;

import io.github.surefirefine.history.UnitEnding;
import java.util.List;

/**
 * How a test went from run to run: a method, with all its invocations, or a class that stays whole.
 *
 * @param className of the outermost class
 * @param name inside of it, empty for the class as a whole
 * @param key by which it is known in a history
 * @param observations at least one, the oldest first
 */
public record TestTrend(String className, String name, String key, List<Observation> observations) {

    /** That many runs determine what is usual. */
    private static final int RECENT_RUNS = 3;

    private static final double CLEARLY = 1.5;

    private static final long NOTICEABLE_MICROS = 50_000;

    public TestTrend {
        observations = List.copyOf(observations);
    }

    /** The part of its runs in which it passed, from 0 to 1. */
    public double passRate() {
        long passed = observations.stream().filter(seen -> !seen.failed()).count();
        return (double) passed / observations.size();
    }

    /** How often a run that passed was followed by one that failed, or the other way round. */
    public int changes() {
        int changes = 0;
        for (int i = 1; i < observations.size(); i++) {
            if (observations.get(i).failed() != observations.get(i - 1).failed()) {
                changes++;
            }
        }
        return changes;
    }

    /**
     * Whether it has gone back and forth, from run to run or inside of one: a test that broke once, or was repaired once,
     * has not.
     */
    public boolean isFlaky() {
        return changes() >= 2 || count(UnitEnding.FLAKY) > 0;
    }

    /** In how many runs it ended like that. */
    public int count(UnitEnding ending) {
        return (int)
                observations.stream().filter(seen -> seen.ending() == ending).count();
    }

    /** In how many runs it failed when it ran first. */
    public int failures() {
        return (int) observations.stream().filter(Observation::failed).count();
    }

    /** What its failures took, in microseconds. */
    public long lostMicros() {
        return observations.stream().mapToLong(Observation::lostMicros).sum();
    }

    /** Its usual duration in the last runs, in microseconds. */
    public long recentMicros() {
        return median(observations.subList(Math.max(0, observations.size() - RECENT_RUNS), observations.size()));
    }

    /** Its duration before these, in microseconds; the same if there are no earlier ones. */
    public long earlierMicros() {
        int earlier = observations.size() - RECENT_RUNS;
        return earlier < RECENT_RUNS ? recentMicros() : median(observations.subList(0, earlier));
    }

    /** Whether it clearly takes longer than before, by a noticeable amount. */
    public boolean isSlower() {
        long earlier = earlierMicros();
        long recent = recentMicros();
        return recent - earlier >= NOTICEABLE_MICROS && recent >= CLEARLY * earlier;
    }

    private static long median(List<Observation> some) {
        long[] sorted = some.stream().mapToLong(Observation::micros).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
