package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.schedule.forkcount.Reinforcement;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.invocations.SharedMethods;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.queue.PendingWork;
import io.github.surefirefine.schedule.steal.Joining;
import io.github.surefirefine.schedule.steal.LookAgain;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds what a fork that has nothing to do could have of another one: units that this one holds and has not begun, or
 * invocations of the method that it is in. Confined to the scheduler.
 */
final class Relief {

    /** A test that takes that part of the time that is left, if all forks share alike, must not wait for others. */
    private static final int URGENT = 2;

    private final RunRules rules;
    private final Grants grants;
    private final ForkLocations locations;
    private final PendingWork pending;
    private final SharedMethods sharedMethods;
    private final Joining joining;
    private final LongUnits longUnits;
    private final Reinforcement reinforcement;
    private final LookAgain looks = new LookAgain();

    Relief(
            RunRules rules,
            Grants grants,
            ForkLocations locations,
            PendingWork pending,
            SharedMethods sharedMethods,
            Joining joining,
            Reinforcement reinforcement,
            LongUnits longUnits) {
        this.rules = rules;
        this.grants = grants;
        this.locations = locations;
        this.pending = pending;
        this.sharedMethods = sharedMethods;
        this.joining = joining;
        this.reinforcement = reinforcement;
        this.longUnits = longUnits;
    }

    /** What the fork should wait for or join; none where nothing pays, or where it waits for an answer already. */
    Optional<Decision> find(ForkId fork, long nowNanos) {
        boolean looksTooSoon = locations.isIdle(fork) && !looks.isDue(nowNanos);
        if (grants.isExpecting(fork) || looksTooSoon) {
            return Optional.empty();
        }
        looks.begin(nowNanos);
        Optional<Decision> found = take(fork, nowNanos).or(() -> share(fork, nowNanos));
        found.ifPresentOrElse(decision -> looks.found(), looks::foundNothing);
        return found;
    }

    /** What the fork should have before it begins a class: the end would wait for it, where it is. */
    Optional<Decision> urgent(ForkId fork, long shareNanos, long nowNanos) {
        if (rules.order().isAsPlanned()) {
            return Optional.empty();
        }
        if (grants.isExpecting(fork)) {
            // Were it to begin something else, what it gets would be for nobody.
            return Optional.of(new Decision.Wait());
        }
        List<TestUnit> longest = longUnits.atLeast(shareNanos / URGENT);
        return joining.urgent(longest, grants, locations.closedTo(fork), shareNanos, nowNanos)
                .map(choice -> ask(choice, fork));
    }

    private Optional<Decision> take(ForkId fork, long nowNanos) {
        Predicate<ClassQueue> closed = locations.closedTo(fork);
        return joining.best(grants.all(), closed, pending.nanos(), locations.forks(), nowNanos)
                .map(choice -> ask(choice, fork));
    }

    private static Decision ask(Joining.Choice choice, ForkId fork) {
        choice.grant().askFor(choice.units(), fork);
        return new Decision.Take(
                choice.grant().owner(),
                choice.grant().lease().id(),
                choice.units().stream().map(TestUnit::index).sorted().toList());
    }

    private Optional<Decision> share(ForkId fork, long nowNanos) {
        if (!rules.sharesInvocations() || locations.areForksConfined()) {
            return Optional.empty();
        }
        return sharedMethods
                .worthSharing(fork, grants.all(), locations.closedTo(fork), nowNanos)
                .map(this::joinOrAsk);
    }

    private Decision joinOrAsk(SharedMethods.Running running) {
        int unit = running.unit().index();
        if (sharedMethods.of(unit).isPresent()) {
            return new Decision.Join(unit);
        }
        sharedMethods.asked(unit);
        return new Decision.Share(
                running.grant().owner(), running.grant().lease().id(), unit);
    }

    /**
     * How many forks are worth being started for parts of what others are in.
     *
     * @param most that could be started
     * @param startNanos what it takes to start one
     */
    int worthStarting(int most, long startNanos, long nowNanos) {
        return reinforcement.worthStarting(grants.all(), pending.opened(), most, startNanos, nowNanos);
    }

    /** Whether the fork waits for what another one was asked to give up. */
    boolean isExpecting(ForkId fork) {
        return grants.isExpecting(fork);
    }

    /** Whether there might be something now where there was nothing before. */
    boolean isWorthALook(long nowNanos) {
        return looks.isDue(nowNanos);
    }

    /** A fork has given up units, or shares the invocations of the method that it is in. */
    void lookAtOnce() {
        looks.atOnce();
    }
}
