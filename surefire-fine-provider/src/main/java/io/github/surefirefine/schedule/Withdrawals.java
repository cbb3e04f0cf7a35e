package io.github.surefirefine.schedule;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.queue.PendingWork;
import java.util.List;
import java.util.Set;

/** Withdraws pending units that no fork will run; they count as finished. Confined to the scheduler. */
final class Withdrawals {

    private final SchedulerState state;
    private final PendingWork pending;
    private final ScriptedWork script;

    Withdrawals(SchedulerState state) {
        this.state = state;
        pending = state.pending();
        script = state.script();
    }

    /** The units of a container that has failed as a whole. */
    List<TestUnit> ofContainer(int classIndex, String containerId) {
        ClassQueue queue = state.planned().classAt(classIndex);
        List<TestUnit> withdrawn = pending.withdraw(queue, containerId);
        withdrawn.addAll(script.takeAll(unit -> unit.classIndex() == classIndex && queue.isWithdrawn(unit)));
        return finished(withdrawn);
    }

    /** The units of the given classes to which no fork is confined. */
    List<TestUnit> ofAbandoned(Set<Integer> classIndexes) {
        List<TestUnit> withdrawn = pending.takeAllOf(
                queue -> classIndexes.contains(queue.testClass().index()) && !isAnyIn(queue));
        withdrawn.addAll(script.takeAll(unit -> classIndexes.contains(unit.classIndex())
                && !isAnyIn(state.planned().classOf(unit))));
        return finished(withdrawn);
    }

    private boolean isAnyIn(ClassQueue queue) {
        return state.locations().isAnyIn(queue.name());
    }

    /** All pending units. */
    List<TestUnit> ofAll() {
        List<TestUnit> withdrawn = pending.takeAll();
        withdrawn.addAll(script.takeAll());
        return finished(withdrawn);
    }

    private List<TestUnit> finished(List<TestUnit> withdrawn) {
        withdrawn.forEach(state::finished);
        return withdrawn;
    }
}
