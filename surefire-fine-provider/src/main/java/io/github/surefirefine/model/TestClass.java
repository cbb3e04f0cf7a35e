package io.github.surefirefine.model;

import java.util.List;

/**
 * A top-level test class with its nested classes: what Surefire reports as one file.
 *
 * @param index its number in the plan
 * @param name fully qualified name, or the display name where an engine has no class
 * @param sets the containers above the units, outermost first and each after its parent; empty where the class is one
 *     unit
 * @param units the pieces that are dispatched, in the order of discovery
 */
public record TestClass(int index, String name, List<TestSet> sets, List<TestUnit> units) {

    public TestClass {
        sets = List.copyOf(sets);
        units = List.copyOf(units);
    }

    /** How many tests the plan knows of in this class. */
    public int tests() {
        return units.stream().mapToInt(TestUnit::tests).sum();
    }
}
