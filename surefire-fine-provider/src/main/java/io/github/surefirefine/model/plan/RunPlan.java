package io.github.surefirefine.model.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is to run, as forks discovered it. Units are numbered through the whole plan, so that
 * {@code unit(i).index() == i}; the same holds for the classes.
 *
 * @param classes in the order in which they were discovered
 * @param rules what the user wants of the run
 */
public record RunPlan(List<TestClass> classes, RunRules rules) {

    public RunPlan {
        classes = List.copyOf(classes);
    }

    /** A plan under the default rules. */
    public RunPlan(List<TestClass> classes) {
        this(classes, RunRules.DEFAULT);
    }

    /** All units in the order of their numbers. */
    public List<TestUnit> units() {
        List<TestUnit> units = new ArrayList<>();
        for (TestClass each : classes) {
            units.addAll(each.units());
        }
        return units;
    }

    /** How many tests the plan contains; parameterized tests and factories count as one until they have run. */
    public int tests() {
        int tests = 0;
        for (TestClass each : classes) {
            tests += each.tests();
        }
        return tests;
    }
}
