package io.github.surefirefine.plugin.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A suite spread over forks, as if these started at the same time and every duration was known beforehand.
 *
 * @param forks in the order of their numbers
 */
public record Spread(List<ForkShare> forks) {

    public Spread {
        forks = List.copyOf(forks);
    }

    /**
     * As the provider's scheduler would do it. It does not know what it may not split, because durations do not show
     * that.
     *
     * @param classes those without units are left out
     * @param forks at least 1
     */
    public static Spread over(List<ClassCost> classes, int forks) {
        return new VirtualRun(classes, forks).run();
    }

    /**
     * As stock Surefire would do it: each free fork takes the next class as a whole.
     *
     * @param classes in the order in which they are handed out
     * @param forks at least 1
     */
    public static Spread ofWholeClasses(List<ClassCost> classes, int forks) {
        List<List<Visit>> visits = new ArrayList<>();
        long[] endMicros = new long[forks];
        for (int fork = 0; fork < forks; fork++) {
            visits.add(new ArrayList<>());
        }
        for (ClassCost next : classes) {
            int first = 0;
            for (int fork = 1; fork < forks; fork++) {
                first = endMicros[fork] < endMicros[first] ? fork : first;
            }
            long start = endMicros[first];
            endMicros[first] += next.totalMicros();
            visits.get(first).add(new Visit(next.name(), start, next.setupMicros(), next.units(), endMicros[first]));
        }
        List<ForkShare> shares = new ArrayList<>();
        visits.forEach(ofFork -> shares.add(new ForkShare(shares.size() + 1, ofFork)));
        return new Spread(shares);
    }

    /** When the last fork has finished, in microseconds. */
    public long makespanMicros() {
        return forks.stream().mapToLong(ForkShare::endMicros).max().orElse(0);
    }

    /** What all forks do, one after the other, in microseconds. */
    public long busyMicros() {
        return forks.stream().mapToLong(ForkShare::busyMicros).sum();
    }

    /** The number of forks that a class is in. */
    public long forksIn(String className) {
        return forks.stream()
                .filter(share -> share.visits().stream()
                        .anyMatch(visit -> visit.className().equals(className)))
                .count();
    }

    /** The fork that has finished last; the first of equals. */
    public ForkShare last() {
        return forks.stream()
                .max(Comparator.comparingLong(ForkShare::endMicros).thenComparing(share -> -share.fork()))
                .orElseThrow();
    }
}
