package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.ClassTraits;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
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
final class Reruns {

    /** What Surefire calls a failure of a class after its tests; to run them again would not mend it. */
    private static final String AFTER_TESTS = "executionError";

    private final int limit;
    private final Map<Integer, Set<String>> failedIds = new HashMap<>();

    /** So many times at most a test is run again. */
    Reruns(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    /** Something in a unit has failed. */
    void failed(TestUnit unit, Entry failure) {
        String id = failure.uniqueId() == null ? failure.containerId() : failure.uniqueId();
        if (id != null && !AFTER_TESTS.equals(failure.name())) {
            failedIds
                    .computeIfAbsent(unit.index(), index -> new LinkedHashSet<>())
                    .add(id);
        }
    }

    /** A set has failed as such, and with it everything in it. */
    void setFailed(TestClass testClass, String setId, Entry failure) {
        for (TestUnit unit : testClass.units()) {
            if (isInside(testClass, unit.set(), setId)) {
                failed(unit, failure);
            }
        }
    }

    /**
     * The class was presented to the end.
     *
     * @param index the number that its rerun is to have
     * @param firstUnit the number that the first unit of its rerun is to have
     * @return the rerun; empty where nothing has failed, or has failed too often
     */
    Optional<TestClass> after(TestClass testClass, int index, int firstUnit) {
        List<TestUnit> again = new ArrayList<>();
        for (TestUnit unit : testClass.units()) {
            Set<String> failed = failedIds.remove(unit.index());
            if (failed != null) {
                // Where something above the unit has failed, or the unit itself, all of the unit is run again.
                boolean inside = failed.stream().allMatch(id -> id.startsWith(unit.uniqueId() + "/"));
                again.add(new TestUnit(
                        firstUnit + again.size(),
                        index,
                        unit.set(),
                        unit.uniqueId(),
                        inside ? failed.size() : unit.tests(),
                        inside ? List.copyOf(failed) : List.of(),
                        unit.locks()));
            }
        }
        return again.isEmpty() || testClass.rerun() == limit
                ? Optional.empty()
                : Optional.of(new TestClass(
                        index, testClass.name(), testClass.sets(), again, ClassTraits.PLAIN, testClass.rerun() + 1));
    }

    private static boolean isInside(TestClass testClass, int set, String setId) {
        int walk = set;
        while (walk != TestSet.NONE && !testClass.sets().get(walk).uniqueId().equals(setId)) {
            walk = testClass.sets().get(walk).parent();
        }
        return walk != TestSet.NONE;
    }
}
