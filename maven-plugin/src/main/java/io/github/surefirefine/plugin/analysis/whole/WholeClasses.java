package io.github.surefirefine.plugin.analysis.whole;

import io.github.surefirefine.plugin.forecast.ClassCost;
import io.github.surefirefine.plugin.forecast.Forecast;
import io.github.surefirefine.plugin.forecast.Machine;
import io.github.surefirefine.plugin.trace.Mark;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes of a run that stayed in one piece, although forks could share them.
 *
 * @param classes the longest first
 * @param toShare names of those that make the run shorter if forks share them, the longest first; empty if that would
 *     not make the run noticeably shorter
 * @param forks how many there were
 * @param wallMicros how long the run took
 * @param sharedMicros how long it would take if forks shared the classes that are worth it
 */
public record WholeClasses(
        List<WholeClass> classes, List<String> toShare, int forks, long wallMicros, long sharedMicros) {

    /** There are none. */
    public static final WholeClasses NONE = new WholeClasses(List.of(), List.of(), 0, 0, 0);

    /** A run that is shorter by less is not worth a change. */
    private static final double WORTH_IT = 0.9;

    private static final long NOTICED_MICROS = 1_000_000;

    /** Somebody has to find out of each class whether its tests need each other, which is too much for this part. */
    private static final double NOT_WORTH_A_CLASS = 0.05;

    public WholeClasses {
        classes = List.copyOf(classes);
        toShare = List.copyOf(toShare);
    }

    /**
     * Those of a run.
     *
     * @param all the classes of the run, as they would be shared
     * @param machine on which it ran
     * @param forks how many there were
     */
    public static WholeClasses of(RunTrace trace, List<ClassCost> all, Machine machine, int forks) {
        Map<String, String> engines = engines(trace);
        List<WholeClass> classes = all.stream()
                .filter(each -> engines.containsKey(each.name()))
                .map(each -> new WholeClass(each.name(), engines.getOrDefault(each.name(), ""), each.totalMicros()))
                .sorted(Comparator.comparingLong(WholeClass::micros).reversed())
                .toList();
        if (classes.isEmpty()) {
            return NONE;
        }
        List<String> names = classes.stream().map(WholeClass::name).toList();
        long wall = trace.figures().wallMicros();
        Sharing sharing = new Sharing(all, names, machine, forks, wall);
        long shared = sharing.wallMicros(names.size());
        if (shared > WORTH_IT * wall || shared > wall - NOTICED_MICROS) {
            return new WholeClasses(classes, List.of(), forks, wall, shared);
        }
        int enough = sharing.fewest(shared + Math.round(NOT_WORTH_A_CLASS * wall));
        return new WholeClasses(classes, names.subList(0, enough), forks, wall, sharing.wallMicros(enough));
    }

    /** The engines of the classes in one piece, by their names. A class of which a fork has died has several marks. */
    private static Map<String, String> engines(RunTrace trace) {
        Map<String, String> engines = new HashMap<>();
        trace.forks().stream().flatMap(fork -> fork.marks().stream()).forEach(mark -> {
            if (mark instanceof Mark.Whole whole) {
                engines.put(Slice.outermost(whole.className()), whole.engineId());
            }
        });
        return engines;
    }

    /** The run as it would be if forks shared some of its classes in one piece. */
    private record Sharing(List<ClassCost> all, List<String> whole, Machine machine, int forks, long realMicros) {

        /** With the first few of the classes in one piece. */
        long wallMicros(int shared) {
            long other = Math.max(0, realMicros - expectedMicros(0));
            return Math.min(realMicros, other + expectedMicros(shared));
        }

        /** How many of them it takes for a run that is not longer than that; all of them do. */
        int fewest(long mostMicros) {
            int low = 1;
            int high = whole.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (wallMicros(middle) <= mostMicros) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private long expectedMicros(int shared) {
            Set<String> rest = new HashSet<>(whole.subList(shared, whole.size()));
            List<ClassCost> costs = all.stream()
                    .map(each -> rest.contains(each.name()) ? each.whole() : each)
                    .toList();
            return Forecast.expectation(costs, machine, forks).micros();
        }
    }
}
