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

/**
 * Remembers which tests have failed, and makes of those of one class its rerun: the same units in the same sets, but of
 * each only what has failed. Not thread-safe.
 */
public final class Reruns {

    private final int limit;

    /** Of tests, by the number of their unit. */
    private final Map<Integer, Set<String>> failedIds = new HashMap<>();

    /** So many times at most a test is run again. */
    public Reruns(int limit) {
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }

    /** A test of a unit has failed. */
    public void failed(TestUnit unit, Entry failure) {
        if (failure.uniqueId() != null) {
            failedIds
                    .computeIfAbsent(unit.index(), index -> new LinkedHashSet<>())
                    .add(failure.uniqueId());
        }
    }

    /**
     * Every result of the class is known.
     *
     * @param report tells of the containers that have failed as such
     * @param index the number that its rerun is to have
     * @param firstUnit the number that the first unit of its rerun is to have
     * @return the rerun; empty where nothing has failed, or has failed too often
     */
    public Optional<TestClass> after(TestClass testClass, ClassReport report, int index, int firstUnit) {
        List<TestUnit> again = new ArrayList<>();
        for (TestUnit unit : testClass.units()) {
            Set<String> failed =
                    Optional.ofNullable(failedIds.remove(unit.index())).orElseGet(LinkedHashSet::new);
            failed.addAll(report.failedContainers(unit));
            if (!failed.isEmpty()) {
                // Where something above the unit has failed, or the unit itself, all of the unit is run again.
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
