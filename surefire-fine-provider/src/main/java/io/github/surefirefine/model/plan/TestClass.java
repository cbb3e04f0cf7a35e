package io.github.surefirefine.model.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A top-level test class with its nested classes: what Surefire reports as one file. If failed tests are run again,
 * each such rerun of a class is another object of this type.
 *
 * @param index its number among all classes of the run
 * @param name fully qualified name, or the display name if an engine has no class
 * @param sets the containers above the units, outermost first and each after its parent; empty if the class is one unit
 * @param units the pieces that are dispatched, in the order of discovery
 * @param traits what matters for sharing it
 * @param rerun 0, or the number of this rerun
 */
public record TestClass(
        int index, String name, List<TestSet> sets, List<TestUnit> units, ClassTraits traits, int rerun) {

    public TestClass {
        sets = List.copyOf(sets);
        units = List.copyOf(units);
    }

    /** A class as it was discovered, with nothing special about it. */
    public TestClass(int index, String name, List<TestSet> sets, List<TestUnit> units) {
        this(index, name, sets, units, ClassTraits.PLAIN, 0);
    }

    /** The same with other numbers: its own, and that of its first unit. */
    public TestClass renumbered(int newIndex, int firstUnit) {
        List<TestUnit> renumbered = new ArrayList<>();
        for (TestUnit unit : units) {
            renumbered.add(unit.renumbered(firstUnit + renumbered.size(), newIndex, unit.set()));
        }
        return new TestClass(newIndex, name, sets, renumbered, traits, rerun);
    }

    /** The same without the units that have one of these ids. */
    public TestClass without(Set<String> uniqueIds) {
        List<TestUnit> left = new ArrayList<>();
        for (TestUnit unit : units) {
            if (!uniqueIds.contains(unit.uniqueId())) {
                left.add(unit);
            }
        }
        return new TestClass(index, name, sets, left, traits, rerun);
    }

    /** Whether its tests were run before, and failed. */
    public boolean isRerun() {
        return rerun > 0;
    }

    /** Positions of a set and of all that are nested in it; empty if it is not a set of this class. */
    public Set<Integer> setsWithin(String uniqueId) {
        Set<Integer> within = new HashSet<>();
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).uniqueId().equals(uniqueId)
                    || within.contains(sets.get(i).parent())) {
                within.add(i);
            }
        }
        return within;
    }

    /** How many tests the plan contains in this class. */
    public int tests() {
        int tests = 0;
        for (TestUnit unit : units) {
            tests += unit.tests();
        }
        return tests;
    }
}
