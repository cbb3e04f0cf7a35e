package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The balance sheet of a run: the run ends well only if something was reported for every class that was found. A class
 * begins, is skipped, or fails, or its engine fails. If nothing was reported, its tests were not run, although stock
 * Surefire would have run them. Not thread-safe.
 */
public final class Accounts {

    private final Set<Integer> heard = new HashSet<>();
    private final Set<String> failedEngines = new HashSet<>();
    private final Set<Integer> unplanned = new HashSet<>();

    /** Something was reported for the class with this number. */
    public void heardOf(int classIndex) {
        heard.add(classIndex);
    }

    /** An engine has failed as a whole. Returns whether that is new. */
    public boolean engineFailed(String engineId) {
        return failedEngines.add(engineId);
    }

    /** The class with this number stands for something that was not planned. */
    public void unplanned(int classIndex) {
        unplanned.add(classIndex);
    }

    /** Whether the class was found in discovery. */
    public boolean isPlanned(TestClass testClass) {
        return !unplanned.contains(testClass.index());
    }

    /** The classes for which nothing was reported, without reruns. */
    public List<TestClass> unaccounted(List<TestClass> classes) {
        List<TestClass> unaccounted = new ArrayList<>();
        for (TestClass testClass : classes) {
            if (!testClass.isRerun()
                    && isPlanned(testClass)
                    && !heard.contains(testClass.index())
                    && mustBeHeardOf(testClass)) {
                unaccounted.add(testClass);
            }
        }
        return unaccounted;
    }

    private boolean mustBeHeardOf(TestClass testClass) {
        for (TestUnit unit : testClass.units()) {
            if (mustBeHeardOf(unit)) {
                return true;
            }
        }
        return false;
    }

    private boolean mustBeHeardOf(TestUnit unit) {
        return !mayBeSilent(unit)
                && failedEngines.stream().noneMatch(engine -> unit.uniqueId().startsWith(engine));
    }

    /**
     * A unit that is no class may be silent if its engine finds no test in it. So may an engine that announces its
     * tests only as it runs them.
     */
    private static boolean mayBeSilent(TestUnit unit) {
        return unit.isUnlisted() || (unit.set() == TestSet.NONE && !unit.isSelectedByClass());
    }
}
