package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.grant.Grant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Units of the run that may not begin, because several machines share the run and another one may hold them. They are
 * planned and not pending. Not thread-safe: the caller of the scheduler.
 */
public final class WithheldWork {

    private final SchedulerState state;

    WithheldWork(SchedulerState state) {
        this.state = state;
    }

    /** Withholds everything that is pending and was not run before. */
    public void withholdAll() {
        state.pending().takeFirstRuns();
    }

    /** Withholds those of these units that are pending, and returns them. */
    public List<TestUnit> withhold(Set<Integer> units) {
        List<TestUnit> withheld = new ArrayList<>();
        for (TestUnit unit : state.pending()
                .takeAllOf(queue -> queue.withoutFork().stream().anyMatch(each -> units.contains(each.index())))) {
            if (units.contains(unit.index())) {
                withheld.add(unit);
            } else {
                state.pending().giveBack(unit);
            }
        }
        return withheld;
    }

    /**
     * Lets units begin that were withheld.
     *
     * @return those of them whose containers have failed as a whole: they count as finished without having run
     */
    public List<TestUnit> release(Collection<TestUnit> units) {
        Map<Integer, List<TestUnit>> byClass = new TreeMap<>();
        List<TestUnit> withdrawn = new ArrayList<>();
        for (TestUnit unit : units) {
            if (state.planned().classOf(unit).isWithdrawn(unit)) {
                withdrawn.add(unit);
            } else {
                byClass.computeIfAbsent(unit.classIndex(), index -> new ArrayList<>())
                        .add(unit);
            }
        }
        withdrawn.forEach(state::finished);
        byClass.forEach((index, some) -> state.pending().release(state.planned().classAt(index), some));
        return withdrawn;
    }

    /** Units that were withheld will not run here; they count as finished. */
    public void forgo(Collection<TestUnit> units) {
        units.forEach(state::finished);
    }

    /** Whether the unit is in a container that has failed as a whole on this machine. */
    public boolean isInFailedContainer(TestUnit unit) {
        return state.planned().classOf(unit).isWithdrawn(unit);
    }

    /** What forks hold of these units and have not begun. */
    public Map<ForkId, Held> holders(Set<Integer> units) {
        Map<ForkId, Held> holders = new TreeMap<>();
        for (Grant grant : state.grants().all()) {
            List<Integer> held = grant.unasked().stream()
                    .map(TestUnit::index)
                    .filter(units::contains)
                    .toList();
            if (!held.isEmpty()) {
                holders.put(grant.owner(), new Held(grant.lease().id(), held));
            }
        }
        return holders;
    }

    /** How long everything is expected to take that may begin and has not begun, one test after the other. */
    public long unbegunNanos() {
        Pace pace = state.pace();
        long nanos = state.pending().nanos();
        for (Grant grant : state.grants().all()) {
            nanos += unbegunNanos(grant, pace);
        }
        return nanos;
    }

    /** How long it is expected to take until the first fork has run all that it has been granted. */
    public long nextFreeNanos(long nowNanos) {
        Pace pace = state.pace();
        return state.grants().all().stream()
                .mapToLong(grant -> runningNanos(grant, pace, nowNanos) + unbegunNanos(grant, pace))
                .min()
                .orElse(0);
    }

    private long unbegunNanos(Grant grant, Pace pace) {
        return grant.unbegun().stream()
                .mapToLong(unit -> state.planned().classOf(unit).expectedNanos(unit, pace))
                .sum();
    }

    /** How long it is expected to take until the fork has finished what it is running. */
    private long runningNanos(Grant grant, Pace pace, long nowNanos) {
        return grant.running().stream()
                .mapToLong(unit ->
                        state.planned().classOf(unit).expectedNanos(unit, pace) - (nowNanos - grant.startNanos(unit)))
                .max()
                .stream()
                .map(nanos -> Math.max(0, nanos))
                .sum();
    }
}
