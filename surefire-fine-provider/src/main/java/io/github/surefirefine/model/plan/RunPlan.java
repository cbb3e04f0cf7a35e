package io.github.surefirefine.model.plan;

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
        return classes.stream().flatMap(c -> c.units().stream()).toList();
    }

    /** How many tests the plan contains; parameterized tests and factories count as one until they have run. */
    public int tests() {
        return classes.stream().mapToInt(TestClass::tests).sum();
    }
}
