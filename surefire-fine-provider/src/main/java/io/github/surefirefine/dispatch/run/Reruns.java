package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.ClassTraits;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.report.ClassReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
            failedIds
                    .computeIfAbsent(unit.index(), index -> new LinkedHashSet<>())
                    .add(failure.uniqueId());
        }
    }

    /**
     * Plans the rerun of a class whose results are all known.
     *
     * @param report knows the containers that failed as a whole
     * @param isElsewhere whether another machine reports a unit, and runs it again if it failed there
     * @param index the number of the rerun
     * @param firstUnit the number of the first unit of the rerun
     * @return the rerun; empty if nothing failed, or failed too often
     */
    public Optional<TestClass> after(
            TestClass testClass, ClassReport report, Predicate<TestUnit> isElsewhere, int index, int firstUnit) {
        List<TestUnit> again = new ArrayList<>();
        for (TestUnit unit : testClass.units()) {
            Set<String> failed =
                    Optional.ofNullable(failedIds.remove(unit.index())).orElseGet(LinkedHashSet::new);
            failed.addAll(report.failedContainers(unit));
            if (!failed.isEmpty() && !isElsewhere.test(unit)) {
                // If the unit failed, or something above it, the whole unit is run again.
                boolean inside = failed.stream().allMatch(unit::mayContain);
                again.add(unit.again(firstUnit + again.size(), index, inside ? List.copyOf(failed) : List.of()));
            }
        }
        return again.isEmpty() || testClass.rerun() == limit
                ? Optional.empty()
                : Optional.of(new TestClass(
                        index, testClass.name(), testClass.sets(), again, ClassTraits.PLAIN, testClass.rerun() + 1));
    }
}
