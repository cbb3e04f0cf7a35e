package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.report.ClassReport;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers which tests failed, and plans the rerun of a class: the same units in the same sets, but only the tests
 * that failed. Not thread-safe.
 */
public final class Reruns {

    private final int limit;

    /** Unique ids of failed tests, by the number of their unit. */
    private final Map<Integer, Set<String>> failedIds = new HashMap<>();

    /** @param limit how many times at most a test is run again */
    public Reruns(int limit) {
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }

    public void failed(TestUnit unit, Entry failure) {
        if (failure.uniqueId() != null) {
            Set<String> ids = failedIds.get(unit.index());
            if (ids == null) {
                ids = new LinkedHashSet<>();
                failedIds.put(unit.index(), ids);
            }
            ids.add(failure.uniqueId());
        }
    }

    /**
     * Plans the rerun of a class whose results are all known.
     *
     * @param report knows the containers that failed as a whole
     * @param elsewhere numbers of units that another machine reports, and runs again if they failed there
     * @param index the number of the rerun
     * @param firstUnit the number of the first unit of the rerun
     * @return the rerun; empty if nothing failed, or failed too often
     */
    public Optional<TestClass> after(
            TestClass testClass, ClassReport report, BitSet elsewhere, int index, int firstUnit) {
        List<TestUnit> again = new ArrayList<>();
        for (TestUnit unit : testClass.units()) {
            Set<String> failedTests = failedIds.remove(unit.index());
            Set<String> failed = failedTests == null ? new LinkedHashSet<>() : failedTests;
            failed.addAll(report.failedContainers(unit));
            if (!failed.isEmpty() && !elsewhere.get(unit.index())) {
                // If the unit failed, or something above it, the whole unit is run again.
                List<String> inside = mayContainAll(unit, failed) ? List.copyOf(failed) : List.of();
                again.add(unit.again(firstUnit + again.size(), index, inside));
            }
        }
        return again.isEmpty() || testClass.rerun() == limit
                ? Optional.empty()
                : Optional.of(new TestClass(
                        index, testClass.name(), testClass.sets(), again, ClassTraits.PLAIN, testClass.rerun() + 1));
    }

    private static boolean mayContainAll(TestUnit unit, Set<String> ids) {
        for (String id : ids) {
            if (!unit.mayContain(id)) {
                return false;
            }
        }
        return true;
    }
}
