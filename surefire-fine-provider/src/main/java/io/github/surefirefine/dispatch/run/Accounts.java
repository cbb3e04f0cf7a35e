package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The balance sheet of a run: of each class that was found something must have come before the run may end well. A class
 * says that it begins, or is skipped, or fails, or its engine fails; if nothing was said, its tests were not run, whatever
 * the reason, and stock Surefire would have run them. Not thread-safe.
 */
public final class Accounts {

    private final Set<Integer> heard = new HashSet<>();
    private final Set<String> failedEngines = new HashSet<>();
    private final Set<Integer> unplanned = new HashSet<>();

    /** Something has come of the class with this number. */
    public void heardOf(int classIndex) {
        heard.add(classIndex);
    }

    /** An engine has failed as such; answers whether that is new. */
    public boolean engineFailed(String engineId) {
        return failedEngines.add(engineId);
    }

    /** The class with this number stands for something that nobody has planned. */
    public void unplanned(int classIndex) {
        unplanned.add(classIndex);
    }

    /** Whether it was found. */
    public boolean isPlanned(TestClass testClass) {
        return !unplanned.contains(testClass.index());
    }

    /** Those of the classes of which nothing has come, reruns aside. */
    public List<TestClass> unaccounted(List<TestClass> classes) {
        return classes.stream()
                .filter(testClass -> !testClass.isRerun() && isPlanned(testClass))
                .filter(testClass -> !heard.contains(testClass.index()))
                .filter(testClass -> testClass.units().stream().anyMatch(this::mustBeHeardOf))
                .toList();
    }

    private boolean mustBeHeardOf(TestUnit unit) {
        return !mayBeSilent(unit)
                && failedEngines.stream().noneMatch(engine -> unit.uniqueId().startsWith(engine));
    }

    /** What is no class says nothing where its engine finds no test in it; nor does an engine that makes known what it runs. */
    private static boolean mayBeSilent(TestUnit unit) {
        return unit.isUnlisted() || (unit.set() == TestSet.NONE && !unit.isSelectedByClass());
    }
}
