package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import io.github.surefirefine.schedule.queue.PendingWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to grants: their units start and finish, are given up, or are lost, until the lease ends. Observes
 * durations on the way, and gives back units that were not begun. Decides nothing about other forks. Confined to the
 * scheduler.
 */
final class GrantLifecycle {

    /** The approximate part of the first setup of a fork that does not belong to the class. */
    private static final long COLD_NANOS = 1_000_000_000;

    private final SchedulerState state;
    private final Grants grants;
    private final PlannedUnits planned;
    private final ForkLocations locations;
    private final PendingWork pending;
    private final ScriptedWork script;
    private final WorkStealing stealing;
    private final LeaseExtensions extensions;

    /** Classes that a fork could not begin. */
    private final Set<Integer> diedBeforeBegin = new HashSet<>();

    GrantLifecycle(SchedulerState state, WorkStealing stealing, LeaseExtensions extensions) {
        this.state = state;
        this.stealing = stealing;
        this.extensions = extensions;
        grants = state.grants();
        planned = state.planned();
        locations = state.locations();
        pending = state.pending();
        script = state.script();
    }

    void classEntered(ForkId fork, long nowNanos) {
        Grant grant = grants.of(fork);
        if (grant != null && !locations.isWarm(fork)) {
            grant.enter(nowNanos);
        }
    }

    void unitStarted(ForkId fork, int unit, long nowNanos) {
        Grant grant = grants.of(fork);
        if (grant == null) {
            return;
        }
        ClassQueue queue = planned.classOf(unit);
        state.longUnits().remove(queue, planned.unit(unit));
        locations.begun(queue);
        boolean isFirst = !grant.isBegun();
        long sinceNanos = nowNanos - grant.lastNanos();
        if (grant.start(unit, nowNanos) && isFirst) {
            boolean isWarm = locations.isWarm(fork) || grant.isEntered();
            observeSetup(queue, sinceNanos, isWarm ? sinceNanos : sinceNanos - COLD_NANOS);
        }
    }

    private void observeSetup(ClassQueue queue, long seenNanos, long warmNanos) {
        if (warmNanos > 0) {
            queue.observeSetup(warmNanos);
        }
        long entryNanos = state.sharing().entryNanos(seenNanos, warmNanos);
        if (entryNanos > 0) {
            queue.observeEntry(entryNanos);
            state.pace().seenSetup(entryNanos);
        }
    }

    void unitFinished(ForkId fork, int unit, long nowNanos) {
        Grant grant = grants.of(fork);
        if (grant != null) {
            Optional<Long> nanos = grant.finish(unit, nowNanos);
            if (nanos.isPresent()) {
                observeFinished(planned.unit(unit), nanos.get());
                state.finished(planned.unit(unit));
            }
        }
    }

    private void observeFinished(TestUnit unit, long nanos) {
        ClassQueue queue = planned.classOf(unit);
        if (unit.isPart()) {
            queue.observePart(state.sharedMethods().wholeOf(unit.index()), nanos);
        } else {
            queue.observeFinished(unit, nanos);
            state.pace().seen(unit.tests(), nanos);
        }
    }

    void leaseFinished(ForkId fork) {
        removeGrant(fork);
        state.locks().release(fork);
        locations.warmedUp(fork);
    }

    private @Nullable Grant removeGrant(ForkId fork) {
        extensions.leaseEnded(fork);
        return grants.remove(fork);
    }

    void forkLeft(ForkId fork) {
        locations.left(fork);
        pending.left(fork);
        script.left(fork);
        grants.forgetThief(fork);
        giveBack(pending.takeKept(fork).orElse(List.of()));
    }

    private void giveBack(List<TestUnit> units) {
        for (TestUnit unit : units) {
            pending.giveBack(unit);
        }
    }

    Loss forkLost(ForkId fork) {
        int number = script.numberOf(fork);
        forkLeft(fork);
        state.locks().release(fork);
        Grant grant = removeGrant(fork);
        if (grant == null) {
            return new Loss(List.of(), false);
        }
        Optional<TestUnit> next = Optional.ofNullable(grant.isBegun() ? null : grant.next());
        next.ifPresent(unit -> locations.diedBeforeBegin(planned.classOf(unit)));
        Optional<TestUnit> stuckAt = next.filter(unit -> !diedBeforeBegin.add(unit.classIndex()));
        List<TestUnit> lost = stuckAt.map(List::of).orElseGet(grant::running);
        breakOff(number, grant, lost);
        return new Loss(lost, stuckAt.isPresent());
    }

    List<TestUnit> leaseFailed(ForkId fork) {
        Grant grant = grants.of(fork);
        if (grant == null || !grant.isOpen()) {
            return List.of();
        }
        List<TestUnit> running = grant.running();
        List<TestUnit> lost =
                running.isEmpty() ? List.of(grant.unbegun().iterator().next()) : running;
        breakOff(script.numberOf(fork), grant, lost);
        return lost;
    }

    private void breakOff(int forkNumber, Grant grant, List<TestUnit> lost) {
        List<TestUnit> left = new ArrayList<>();
        for (TestUnit unit : grant.breakOff()) {
            if (lost.contains(unit)) {
                state.finished(unit);
            } else {
                left.add(unit);
            }
        }
        giveBack(forkNumber, grant, left);
    }

    /**
     * Units that a fork held and had not begun go to any free fork; a script keeps them for the fork with the same
     * number.
     */
    private void giveBack(int forkNumber, Grant grant, List<TestUnit> units) {
        if (script.isFollowed() && !grant.lease().isRerun()) {
            Set<TestUnit> given = new HashSet<>(units);
            script.giveBack(
                    forkNumber,
                    grant.lease().units().stream().filter(given::contains).toList());
        } else {
            giveBack(units);
        }
    }

    List<TestUnit> unitsGivenUp(ForkId owner, int lease, List<Integer> given) {
        Grant grant = grants.of(owner);
        if (grant == null || grant.lease().id() != lease) {
            return List.of();
        }
        Optional<ForkId> thief = grant.thief();
        List<TestUnit> wanted = new ArrayList<>();
        List<TestUnit> withdrawn = new ArrayList<>();
        for (TestUnit unit : grant.giveUp(given)) {
            (planned.classOf(unit).isWithdrawn(unit) ? withdrawn : wanted).add(unit);
        }
        for (TestUnit unit : withdrawn) {
            state.finished(unit);
        }
        if (!given.isEmpty()) {
            // If nothing was given up, the same question would be asked again at once.
            stealing.lookAtOnce();
        }
        Collections.sort(wanted);
        if (thief.isPresent() && !wanted.isEmpty()) {
            pending.keep(thief.get(), wanted);
        } else {
            giveBack(script.numberOf(owner), grant, wanted);
        }
        return withdrawn;
    }

    void invocationsShared(ForkId owner, int unit, InvocationsSoFar begun) {
        Grant grant = grants.of(owner);
        boolean isInIt =
                grant != null && grant.isRunning(unit) && planned.unit(unit).hasInvocations();
        if (isInIt && begun.begun() > 0) {
            state.sharedMethods().shared(unit, owner, begun);
            stealing.lookAtOnce();
        }
    }
}
