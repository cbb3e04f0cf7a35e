package io.github.surefirefine.schedule;

import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.invocations.SharedMethods;
import io.github.surefirefine.schedule.lock.LockTable;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import io.github.surefirefine.schedule.queue.PendingWork;
import io.github.surefirefine.schedule.sharing.Sharing;

/** The state of one scheduler, which its parts share. Confined to the scheduler. */
record SchedulerState(
        RunRules rules,
        Sharing sharing,
        Estimates past,
        Pace pace,
        PlannedUnits planned,
        ForkLocations locations,
        Grants grants,
        LockTable locks,
        SharedMethods sharedMethods,
        LongUnits longUnits,
        ScriptedWork script,
        PendingWork pending) {

    static SchedulerState of(RunRules rules, Sharing sharing, Estimates past) {
        Pace pace = new Pace();
        PlannedUnits planned = new PlannedUnits(pace);
        return new SchedulerState(
                rules,
                sharing,
                past,
                pace,
                planned,
                new ForkLocations(sharing),
                new Grants(),
                new LockTable(),
                new SharedMethods(pace, planned),
                new LongUnits(),
                new ScriptedWork(),
                new PendingWork(rules, sharing, past, pace, planned));
    }

    /** The unit has finished, or will not run. */
    void finished(TestUnit unit) {
        planned.finished(unit);
        longUnits.remove(planned.classOf(unit), unit);
    }

    /**
     * What is left to do, one test after the other. If a test runs for longer than the average, those of which nothing is
     * known may do so too.
     */
    long leftNanos(long nowNanos) {
        return planned.leftNanos(Math.max(pace.testNanos(), grants.longestElapsedNanos(nowNanos)));
    }

    /** What each fork has left to do in an equal share. */
    long shareNanos() {
        return planned.shareNanos(locations.forks());
    }

    /** Whether every unit has finished and every lease has ended. */
    boolean isDone() {
        return planned.areFinished() && grants.isEmpty();
    }
}
