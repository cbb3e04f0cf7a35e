package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.invocations.SharedMethods;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.queue.PendingWork;
import io.github.surefirefine.schedule.steal.StealBackoff;
import io.github.surefirefine.schedule.steal.VictimSelection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what an idle fork can steal from another one: units that the other fork holds and has not begun, or invocations
 * of the method that it is in. Confined to the scheduler.
 */
final class WorkStealing {

    /** A test that takes this fraction of an equal share of the remaining work must not wait for others. */
    private static final int URGENT = 2;

    private final RunRules rules;
    private final Grants grants;
    private final ForkLocations locations;
    private final PendingWork pending;
    private final SharedMethods sharedMethods;
    private final VictimSelection victims;
    private final LongUnits longUnits;
    private final StealBackoff backoff = new StealBackoff();

    WorkStealing(SchedulerState state) {
        rules = state.rules();
        grants = state.grants();
        locations = state.locations();
        pending = state.pending();
        sharedMethods = state.sharedMethods();
        longUnits = state.longUnits();
        victims = new VictimSelection(state.pace(), state.planned());
    }

    /** What the fork should steal or join; empty if nothing pays, or if the fork already waits for an answer. */
    Optional<Decision> find(ForkId fork, long nowNanos) {
        boolean isTooSoon = locations.isIdle(fork) && !backoff.isDue(nowNanos);
        if (grants.isExpecting(fork) || isTooSoon) {
            return Optional.empty();
        }
        backoff.begin(nowNanos);
        Optional<Decision> found = steal(fork, nowNanos);
        if (found.isEmpty()) {
            found = share(fork, nowNanos);
        }
        if (found.isPresent()) {
            backoff.found();
        } else {
            backoff.foundNothing();
        }
        return found;
    }

    /** What the fork should steal before it opens a class: if its owner kept it, it would delay the end of the run. */
    Optional<Decision> findUrgent(ForkId fork, long shareNanos, long nowNanos) {
        if (rules.order().isAsPlanned()) {
            return Optional.empty();
        }
        if (grants.isExpecting(fork)) {
            // If the fork began something else, nobody would run what it gets.
            return Optional.of(new Decision.Wait());
        }
        List<TestUnit> longest = longUnits.atLeast(shareNanos / URGENT);
        return ask(victims.urgent(longest, grants, locations.closedTo(fork), shareNanos, nowNanos), fork);
    }

    private Optional<Decision> steal(ForkId fork, long nowNanos) {
        Predicate<ClassQueue> closed = locations.closedTo(fork);
        return ask(victims.best(grants.all(), closed, pending.nanos(), locations.forks(), nowNanos), fork);
    }

    /**
     * What a fork should steal that is in the class of these units, and need not enter it again; if only stealing from
     * another class pays, it should leave; empty if nothing pays now.
     */
    Optional<Decision> findWithin(ForkId fork, Grant own, Set<Integer> claimed, long nowNanos) {
        Optional<Decision> within =
                ask(victims.within(grants.all(), claimed, pending.nanos(), locations.forks(), nowNanos), fork);
        return within.isEmpty() && paysOutside(fork, nowNanos)
                ? Optional.of(new Decision.Leave(own.lease().id()))
                : within;
    }

    private boolean paysOutside(ForkId fork, long nowNanos) {
        Predicate<ClassQueue> closed = locations.closedTo(fork);
        return victims.best(grants.all(), closed, pending.nanos(), locations.forks(), nowNanos)
                        .isPresent()
                || (rules.sharesInvocations()
                        && sharedMethods
                                .worthSharing(fork, grants.all(), closed, nowNanos)
                                .isPresent());
    }

    private static Optional<Decision> ask(Optional<VictimSelection.Steal> found, ForkId fork) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Grant grant = found.get().grant();
        List<Integer> indexes = new ArrayList<>();
        for (TestUnit unit : found.get().units()) {
            indexes.add(unit.index());
        }
        Collections.sort(indexes);
        grant.askFor(found.get().units(), fork);
        return Optional.of(new Decision.Steal(grant.owner(), grant.lease().id(), List.copyOf(indexes)));
    }

    private Optional<Decision> share(ForkId fork, long nowNanos) {
        if (!rules.sharesInvocations() || locations.areForksConfined()) {
            return Optional.empty();
        }
        Optional<SharedMethods.Running> running =
                sharedMethods.worthSharing(fork, grants.all(), locations.closedTo(fork), nowNanos);
        return running.isPresent() ? Optional.of(joinOrAsk(running.get(), nowNanos)) : Optional.empty();
    }

    private Decision joinOrAsk(SharedMethods.Running running, long nowNanos) {
        int unit = running.unit().index();
        if (sharedMethods.of(unit).isPresent()) {
            return new Decision.Join(unit);
        }
        sharedMethods.asked(unit, nowNanos);
        return new Decision.Share(
                running.grant().owner(), running.grant().lease().id(), unit);
    }

    /** Whether there might be something to steal now although there was nothing before. */
    boolean isWorthALook(long nowNanos) {
        return backoff.isDue(nowNanos);
    }

    /** A fork has given up units, or shares the invocations of the method that it is in. */
    void lookAtOnce() {
        backoff.reset();
    }
}
