package io.github.surefirefine.schedule.steal;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The tests that run now, by class. While no test of a class has finished, or only short ones have, those that run show
 * that the others may take longer. Confined to the scheduler.
 */
final class RunningTests {

    private final Map<ClassQueue, Sum> sums = new HashMap<>();

    /** Tests of one class, and for how long they have run together. */
    record Sum(int tests, long nanos) {

        static final Sum NONE = new Sum(0, 0);

        Sum plus(int moreTests, long moreNanos) {
            return new Sum(tests + moreTests, nanos + moreNanos);
        }
    }

    static RunningTests of(Collection<Grant> grants, PlannedUnits planned, long nowNanos) {
        RunningTests running = new RunningTests();
        for (Grant grant : grants) {
            for (TestUnit unit : grant.running()) {
                ClassQueue queue = planned.classOf(unit);
                long nanos = nowNanos - grant.startNanos(unit);
                running.sums.put(queue, running.of(queue).plus(unit.tests(), nanos));
            }
        }
        return running;
    }

    Sum of(ClassQueue queue) {
        return sums.getOrDefault(queue, Sum.NONE);
    }
}
