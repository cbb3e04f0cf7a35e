package io.github.surefirefine.shard;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The contents of a suite, and of a part of it. */
public final class Suite {

    private Suite() {}

    /** The classes that were found, without those that have a unit in common with a larger one, whatever the order. */
    public static List<TestClass> distinct(Collection<TestClass> found) {
        List<TestClass> largestFirst = new ArrayList<>(found);
        largestFirst.sort(Comparator.comparingInt(
                        (TestClass testClass) -> -testClass.units().size())
                .thenComparing(TestClass::name)
                .thenComparing(testClass -> testClass.units().get(0).uniqueId()));
        Set<String> known = new HashSet<>();
        List<TestClass> distinct = new ArrayList<>();
        for (TestClass testClass : largestFirst) {
            if (testClass.units().stream().noneMatch(unit -> known.contains(unit.uniqueId()))) {
                testClass.units().forEach(unit -> known.add(unit.uniqueId()));
                distinct.add(testClass);
            }
        }
        return distinct;
    }

    /** The class with some of its units only, and with the sets that these are in; none if there is no such unit. */
    public static Optional<TestClass> part(TestClass testClass, Predicate<TestUnit> isWanted) {
        List<TestUnit> units = testClass.units().stream().filter(isWanted).toList();
        if (units.size() == testClass.units().size()) {
            return Optional.of(testClass);
        } else if (units.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> kept = new HashSet<>();
        for (TestUnit unit : units) {
            for (int set = unit.set();
                    set != TestSet.NONE && kept.add(set);
                    set = testClass.sets().get(set).parent()) {
                // The sets around a set are kept with it.
            }
        }
        return Optional.of(withSets(testClass, units, kept));
    }

    private static TestClass withSets(TestClass testClass, List<TestUnit> units, Set<Integer> kept) {
        Map<Integer, Integer> places = new HashMap<>(Map.of(TestSet.NONE, TestSet.NONE));
        List<TestSet> sets = new ArrayList<>();
        for (int i = 0; i < testClass.sets().size(); i++) {
            if (kept.contains(i)) {
                TestSet set = testClass.sets().get(i);
                places.put(i, sets.size());
                sets.add(new TestSet(set.uniqueId(), places.getOrDefault(set.parent(), TestSet.NONE), set.whole()));
            }
        }
        List<TestUnit> moved = units.stream()
                .map(unit ->
                        unit.renumbered(unit.index(), unit.classIndex(), places.getOrDefault(unit.set(), TestSet.NONE)))
                .toList();
        return new TestClass(testClass.index(), testClass.name(), sets, moved, testClass.traits(), testClass.rerun());
    }
}
