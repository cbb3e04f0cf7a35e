package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.wire.PackedPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Unpacks the plan of a fork and checks that it is consistent. */
final class PlanCheck {

    /** No class has more tests. */
    private static final int MOST_TESTS = 1 << 24;

    private PlanCheck() {}

    /**
     * Unpacks and checks a plan.
     *
     * @throws NonsenseException if it cannot be read, or could not be run to its end
     */
    static RunPlan unpack(PackedPlan packed) {
        RunPlan plan;
        try {
            plan = packed.unpack();
        } catch (RuntimeException e) {
            throw new NonsenseException("sent an unreadable plan: " + e);
        }
        Set<String> setIds = new HashSet<>();
        for (TestClass testClass : plan.classes()) {
            checkSets(testClass.sets(), setIds);
            check(!testClass.units().isEmpty(), "a class without tests");
            for (TestUnit unit : testClass.units()) {
                checkUnit(unit, testClass.sets());
            }
        }
        return plan;
    }

    private static void checkSets(List<TestSet> sets, Set<String> ids) {
        for (int i = 0; i < sets.size(); i++) {
            int parent = sets.get(i).parent();
            check(ids.add(sets.get(i).uniqueId()), "a duplicate set");
            check(parent == TestSet.NONE || (parent >= 0 && parent < i), "a set without a parent");
        }
    }

    private static void checkUnit(TestUnit unit, List<TestSet> sets) {
        boolean isSomewhere = sets.isEmpty() ? unit.set() == TestSet.NONE : unit.set() >= 0 && unit.set() < sets.size();
        check(isSomewhere, "a test that is in no set");
        check(unit.tests() >= 1 && unit.tests() <= MOST_TESTS, "a unit of " + unit.tests() + " tests");
    }

    private static void check(boolean isPossible, String objection) {
        if (!isPossible) {
            throw new NonsenseException("has sent a plan with " + objection);
        }
    }
}
