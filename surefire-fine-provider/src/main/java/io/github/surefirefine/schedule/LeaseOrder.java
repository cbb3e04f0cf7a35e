package io.github.surefirefine.schedule;

import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of units in a lease of one class: first the units that could delay the end or that failed last time; the
 * others stay in their order. Confined to the scheduler.
 */
final class LeaseOrder {

    /** A test is long if it takes this fraction of the work that each fork has left in an equal share. */
    private static final int LONG = 8;

    private final ClassOrder order;
    private final Estimates past;
    private final PlannedUnits planned;

    LeaseOrder(ClassOrder order, Estimates past, PlannedUnits planned) {
        this.order = order;
        this.past = past;
        this.planned = planned;
    }

    /**
     * Sorts the units of a lease.
     *
     * @param shareNanos what each fork has left to do
     */
    List<TestUnit> sorted(List<TestUnit> units, long shareNanos) {
        return switch (order) {
            case AS_PLANNED -> units;
            case FAILED_FIRST -> urgentFirst(units, Long.MAX_VALUE);
            case LONGEST_FIRST -> urgentFirst(units, shareNanos / LONG);
        };
    }

    private List<TestUnit> urgentFirst(List<TestUnit> units, long longNanos) {
        if (units.size() == 1) {
            return units;
        }
        List<TestUnit> sorted = new ArrayList<>(units);
        sorted.sort((unit, other) -> compare(unit, other, longNanos));
        return sorted;
    }

    private int compare(TestUnit unit, TestUnit other, long longNanos) {
        int byFailure = Boolean.compare(hasFailed(other), hasFailed(unit));
        return byFailure == 0 ? Long.compare(urgency(unit, longNanos), urgency(other, longNanos)) : byFailure;
    }

    private boolean hasFailed(TestUnit unit) {
        return past.failedLast(planned.classOf(unit).testClass(), unit);
    }

    private long urgency(TestUnit unit, long longNanos) {
        long nanos = planned.classOf(unit).workOf(unit).knownNanos();
        return nanos >= longNanos ? -nanos : 0;
    }
}
