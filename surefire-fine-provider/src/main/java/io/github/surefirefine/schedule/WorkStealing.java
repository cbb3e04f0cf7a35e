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
        Optional<Decision> found = steal(fork, nowNanos).or(() -> share(fork, nowNanos));
        found.ifPresentOrElse(decision -> backoff.found(), backoff::foundNothing);
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
        return victims.urgent(longest, grants, locations.closedTo(fork), shareNanos, nowNanos)
                .map(steal -> ask(steal, fork));
    }

    private Optional<Decision> steal(ForkId fork, long nowNanos) {
        Predicate<ClassQueue> closed = locations.closedTo(fork);
        return victims.best(grants.all(), closed, pending.nanos(), locations.forks(), nowNanos)
                .map(steal -> ask(steal, fork));
    }

    /**
     * What a fork should steal that is in the class of these units, and need not enter it again; if only stealing from
     * another class pays, it should leave; empty if nothing pays now.
     */
    Optional<Decision> findWithin(ForkId fork, Grant own, Set<Integer> claimed, long nowNanos) {
        return victims.within(grants.all(), claimed, pending.nanos(), locations.forks(), nowNanos)
                .map(steal -> ask(steal, fork))
                .or(() -> paysOutside(fork, nowNanos)
                        ? Optional.of(new Decision.Leave(own.lease().id()))
                        : Optional.empty());
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

    private static Decision ask(VictimSelection.Steal steal, ForkId fork) {
        steal.grant().askFor(steal.units(), fork);
        return new Decision.Steal(
                steal.grant().owner(),
                steal.grant().lease().id(),
                steal.units().stream().map(TestUnit::index).sorted().toList());
    }

    private Optional<Decision> share(ForkId fork, long nowNanos) {
        if (!rules.sharesInvocations() || locations.areForksConfined()) {
            return Optional.empty();
        }
        return sharedMethods
                .worthSharing(fork, grants.all(), locations.closedTo(fork), nowNanos)
                .map(running -> joinOrAsk(running, nowNanos));
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
