package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.plugin.analysis.trend.TestIds;
import io.github.surefirefine.plugin.forecast.ClassCost;
import io.github.surefirefine.plugin.forecast.UnitCost;
import io.github.surefirefine.plugin.trace.ForkTrack;
import io.github.surefirefine.plugin.trace.RunTrace;
import io.github.surefirefine.plugin.trace.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what each class took. */
final class ClassUses {

    private final Map<String, Collected> classes = new TreeMap<>();

    private ClassUses() {}

    /** All classes of a run, by name. */
    static List<ClassUse> of(RunTrace trace) {
        ClassUses uses = new ClassUses();
        for (ForkTrack track : trace.forks()) {
            String fork = trace.name(track);
            track.slices().forEach(slice -> uses.add(fork, slice));
        }
        return uses.classes.entrySet().stream()
                .map(entry -> entry.getValue().toClassUse(entry.getKey()))
                .toList();
    }

    private void add(String fork, Slice slice) {
        if (slice instanceof Slice.Test test) {
            ofClass(test.className()).add(fork, test);
        } else if (slice instanceof Slice.Setup setup) {
            Collected ofClass = ofClass(setup.className());
            ofClass.entries++;
            ofClass.fixtureMicros += setup.micros();
        } else if (slice instanceof Slice.Teardown teardown) {
            ofClass(teardown.className()).fixtureMicros += teardown.micros();
        }
    }

    private Collected ofClass(String className) {
        return classes.computeIfAbsent(Slice.outermost(className), name -> new Collected());
    }

    private static final class Collected {

        private final Map<String, List<Slice.Test>> units = new TreeMap<>();
        private final Map<String, Set<String>> forksOfUnits = new HashMap<>();
        private final Set<String> forks = new HashSet<>();
        private int tests;
        private long testMicros;
        private int entries;
        private long fixtureMicros;

        void add(String fork, Slice.Test test) {
            String key = TestIds.unitKey(test);
            units.computeIfAbsent(key, unit -> new ArrayList<>()).add(test);
            forksOfUnits.computeIfAbsent(key, unit -> new HashSet<>()).add(fork);
            forks.add(fork);
            tests++;
            testMicros += test.micros();
        }

        ClassUse toClassUse(String name) {
            long perEntry = fixtureMicros / Math.max(1, entries);
            return new ClassUse(
                    name,
                    tests,
                    testMicros,
                    entries,
                    fixtureMicros,
                    forks.size(),
                    new ClassCost(name, perEntry, unitCosts()));
        }

        /** If forks have shared the invocations of a method, a forecast may do so too. */
        private List<UnitCost> unitCosts() {
            List<UnitCost> costs = new ArrayList<>();
            units.forEach((key, ofUnit) -> {
                if (forksOfUnits.getOrDefault(key, Set.of()).size() > 1) {
                    ofUnit.forEach(test -> costs.add(new UnitCost(test.name(), test.micros())));
                } else {
                    costs.add(new UnitCost(
                            ofUnit.get(0).name(),
                            ofUnit.stream().mapToLong(Slice.Test::micros).sum()));
                }
            });
            return costs;
        }
    }
}
