package io.github.surefirefine.schedule.steal;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Selects the victim for a thief, and the units to steal: units that the victim holds and has not begun. Keeps no
 * state.
 */
public final class VictimSelection {

    /** The cost of a launcher execution and of a question to another fork. */
    private static final long LEAST_SAVED_NANOS = 3_000_000;

    /** No unit waits longer than this behind a test that takes longer than expected while a fork is idle. */
    private static final long PATIENCE_NANOS = 100_000_000;

    /** The time that a question and its answer take. */
    private static final long ROUND_TRIP_NANOS = 2_000_000;

    private static final int NO_UNIT = -1;

    private final Pace pace;
    private final PlannedUnits planned;

    public VictimSelection(Pace pace, PlannedUnits planned) {
        this.pace = pace;
        this.planned = planned;
    }

    /**
     * What the thief should steal.
     *
     * @param grant what the victim holds
     */
    public record Steal(Grant grant, List<TestUnit> units) {}

    /**
     * What a thief can take.
     *
     * @param closed classes that it must not enter; null if it is in the class of the units that it wants
     * @param wanted numbers of these units
     */
    private record Thief(@Nullable Predicate<ClassQueue> closed, Set<Integer> wanted) {

        /** Whether it need not enter the class of what it takes. */
        boolean isInside() {
            return closed == null;
        }

        boolean mayTake(TestUnit unit, ClassQueue queue) {
            return closed == null ? wanted.contains(unit.index()) : !closed.test(queue);
        }
    }

    /** What can be stolen of a grant. */
    private record Offer(Grant grant, List<Split.Piece> pieces, long victimNanos, long thiefNanos)
            implements Comparable<Offer> {

        long aloneNanos() {
            long nanos = victimNanos;
            for (Split.Piece piece : pieces) {
                nanos += piece.nanos();
            }
            return nanos;
        }

        /** The victim with most to do comes first. */
        @Override
        public int compareTo(Offer other) {
            return Long.compare(other.aloneNanos(), aloneNanos());
        }

        EarliestEnd.Load load() {
            return new EarliestEnd.Load(aloneNanos(), thiefNanos);
        }
    }

    /**
     * Selects the fork that has most to do, among those from which stealing pays: the others do not delay the end.
     * While that fork is being asked for another thief, the answer is empty; a little later there will be a good one.
     *
     * @param closed classes that the thief must not enter
     * @param pendingNanos work that no fork holds
     * @param forks the number of all forks
     * @return empty if nothing pays now
     */
    public Optional<Steal> best(
            Collection<Grant> grants, Predicate<ClassQueue> closed, long pendingNanos, int forks, long nowNanos) {
        return best(grants, new Thief(closed, Set.of()), pendingNanos, forks, nowNanos);
    }

    /**
     * Like {@link #best(Collection, Predicate, long, int, long)}, for a thief that is in the class of the units already.
     *
     * @param wanted numbers of the units that it can take
     */
    public Optional<Steal> within(
            Collection<Grant> grants, Set<Integer> wanted, long pendingNanos, int forks, long nowNanos) {
        return best(grants, new Thief(null, wanted), pendingNanos, forks, nowNanos);
    }

    private Optional<Steal> best(Collection<Grant> grants, Thief thief, long pendingNanos, int forks, long nowNanos) {
        RunningTests running = RunningTests.of(grants, planned, nowNanos);
        List<Offer> offers = new ArrayList<>();
        for (Grant grant : grants) {
            offers.add(offer(grant, running, thief, nowNanos));
        }
        Collections.sort(offers);
        List<EarliestEnd.Load> loads = new ArrayList<>();
        for (Offer offer : offers) {
            loads.add(offer.load());
        }
        EarliestEnd end = EarliestEnd.of(loads, pendingNanos, forks);
        for (Offer offer : offers) {
            Grant grant = offer.grant();
            Split split = Split.of(offer.pieces(), offer.victimNanos(), offer.thiefNanos(), grant.isBegun(), end);
            if (pays(split)) {
                return grant.isBeingStolenFrom() ? Optional.empty() : Optional.of(new Steal(grant, split.units()));
            }
        }
        return Optional.empty();
    }

    /**
     * Selects the longest unit that would delay the end, because its owner must first finish something else and longer
     * units. Units of a class with fixtures are never selected: a thief enters such a class only once.
     *
     * @param longest units that no fork has begun, longest first
     * @param closed classes that the thief must not enter
     * @param shareNanos what each fork has to do in an equal share
     */
    public Optional<Steal> urgent(
            List<TestUnit> longest, Grants grants, Predicate<ClassQueue> closed, long shareNanos, long nowNanos) {
        if (longest.isEmpty()) {
            return Optional.empty();
        }
        long endNanos = Math.max(shareNanos, expectedNanos(longest.get(0)));
        Map<Grant, Long> waits = new HashMap<>();
        for (Grant grant : grants.all()) {
            waits.put(grant, busyNanos(grant, nowNanos));
            endNanos = Math.max(endNanos, waits.get(grant));
        }
        for (TestUnit unit : longest) {
            Grant grant = grants.holderOf(unit);
            ClassQueue queue = planned.classOf(unit);
            if (grant == null
                    || !unit.locks().isEmpty()
                    || queue.hasFixtures()
                    || !canSteal(queue, closed)
                    || grant.isBeingStolenFrom()
                    || isLastToKeep(grant)) {
                continue;
            }
            long waitNanos = waits.getOrDefault(grant, 0L);
            long nanos = expectedNanos(unit);
            long setupNanos = setupNanos(grant, queue, nowNanos);
            if (setupNanos < waitNanos && waitNanos + nanos > endNanos && Split.isWorthIt(nanos, setupNanos)) {
                return Optional.of(new Steal(grant, List.of(unit)));
            }
            waits.put(grant, waitNanos + nanos);
        }
        return Optional.empty();
    }

    private long expectedNanos(TestUnit unit) {
        return planned.classOf(unit).expectedNanos(unit, pace);
    }

    /** A fork that is entering a class keeps one unit of it. */
    private static boolean isLastToKeep(Grant grant) {
        return !grant.isBegun() && grant.unbegun().size() == 1;
    }

    private static boolean pays(Split split) {
        return !split.units().isEmpty()
                && (split.savedNanos() > LEAST_SAVED_NANOS || split.soonerNanos() > PATIENCE_NANOS);
    }

    private long expectedNanos(TestUnit unit, RunningTests running) {
        ClassQueue queue = planned.classOf(unit);
        RunningTests.Sum sum = running.of(queue);
        return queue.expectedNanos(unit, pace, sum.tests(), sum.nanos());
    }

    private Offer offer(Grant grant, RunningTests running, Thief thief, long nowNanos) {
        long victimNanos = busyNanos(grant, nowNanos);
        List<TestUnit> revocable = new ArrayList<>();
        // The victim begins this unit before the question reaches it.
        int next = victimNanos < ROUND_TRIP_NANOS ? indexOfNext(grant) : NO_UNIT;
        for (TestUnit unit : grant.unasked()) {
            if (unit.index() != next
                    && unit.locks().isEmpty()
                    && !unit.isPart()
                    && planned.classOf(unit).isRevocable()
                    && thief.mayTake(unit, planned.classOf(unit))) {
                revocable.add(unit);
            } else {
                victimNanos += expectedNanos(unit, running);
            }
        }
        if (revocable.isEmpty()) {
            return new Offer(grant, List.of(), victimNanos, 0);
        }
        ClassQueue lastClass = planned.classOf(revocable.get(revocable.size() - 1));
        int current = currentClass(grant);
        boolean isInsideLast = lastClass.testClass().index() == current;
        List<Split.Piece> pieces = new ArrayList<>();
        for (TestUnit unit : revocable) {
            long nanos = expectedNanos(unit, running);
            if (isInsideLast || unit.classIndex() != current) {
                pieces.add(new Split.Piece(unit, nanos));
            } else {
                victimNanos += nanos;
            }
        }
        long setupNanos = isInsideLast ? setupNanos(grant, lastClass, nowNanos) : pace.setupNanos();
        return new Offer(grant, pieces, victimNanos, thief.isInside() ? 0 : setupNanos);
    }

    private static int indexOfNext(Grant grant) {
        TestUnit next = grant.next();
        return next == null ? NO_UNIT : next.index();
    }

    private static boolean canSteal(ClassQueue queue, Predicate<ClassQueue> closed) {
        return queue.isRevocable() && !closed.test(queue);
    }

    /**
     * The class that the victim is in, or about to enter: a thief that steals a part of it pays for entering it again.
     */
    private static int currentClass(Grant grant) {
        List<TestUnit> running = grant.running();
        return (running.isEmpty() ? grant.unbegun().iterator().next() : running.get(0)).classIndex();
    }

    /** How long the owner is occupied before it begins the next unit. */
    private long busyNanos(Grant grant, long nowNanos) {
        if (!grant.isBegun()) {
            ClassQueue queue = planned.classOf(grant.lease().units().get(0));
            return Math.max(0, setupNanos(grant, queue, nowNanos) - (nowNanos - grant.lastNanos()));
        }
        long longest = 0;
        for (TestUnit unit : grant.running()) {
            longest = Math.max(longest, leftNanos(expectedNanos(unit), nowNanos - grant.startNanos(unit)));
        }
        return longest;
    }

    /** A unit that exceeds its estimate by some time is expected to need that time again. */
    private static long leftNanos(long expectedNanos, long elapsedNanos) {
        return Math.abs(expectedNanos - elapsedNanos);
    }

    /** A fork that is still entering an unknown class is expected to take as long again. */
    private long setupNanos(Grant grant, ClassQueue queue, long nowNanos) {
        long sofar = grant.isBegun() ? 0 : nowNanos - grant.lastNanos();
        return queue.setupNanos().orElse(Math.max(2 * sofar, pace.setupNanos()));
    }
}
