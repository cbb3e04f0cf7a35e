package io.github.surefirefine.schedule.steal;

import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.plan.KnownUnits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds for a free fork what it should take of what the others hold and have not begun. Keeps no books. */
public final class Joining {

    /** A launcher execution and a question to another fork cost about that much. */
    private static final long LEAST_SAVED_NANOS = 3_000_000;

    /** Nothing should wait for that long behind a test that takes longer than expected, while a fork has nothing to do. */
    private static final long PATIENCE_NANOS = 100_000_000;

    /** A question and its answer take about that long. */
    private static final long ABOUT_TO_NANOS = 2_000_000;

    private final Pace pace;
    private final KnownUnits known;

    public Joining(Pace pace, KnownUnits known) {
        this.pace = pace;
        this.known = known;
    }

    /** What should be taken of which grant. */
    public record Choice(Grant grant, List<TestUnit> units) {}

    /** What there is to take of a grant. */
    private record Offer(Grant grant, List<Split.Piece> pieces, long ownerNanos, long takerNanos) {

        long aloneNanos() {
            return ownerNanos + pieces.stream().mapToLong(Split.Piece::nanos).sum();
        }

        Outlook.Load load() {
            return new Outlook.Load(aloneNanos(), takerNanos);
        }
    }

    /**
     * Relieves the fork that has most to do, of those where that pays: the others do not hold up the end. While that one
     * is being asked on behalf of another taker there is no choice; a little later there will be a good one.
     *
     * @param closed classes that the taker must not enter
     * @param pendingNanos work that no fork holds
     * @param forks all there are
     * @return none where nothing pays now
     */
    public Optional<Choice> best(
            Collection<Grant> grants, Predicate<ClassQueue> closed, long pendingNanos, int forks, long nowNanos) {
        List<Offer> offers = grants.stream()
                .map(grant -> offer(grant, closed, nowNanos))
                .sorted(Comparator.comparingLong(offer -> -offer.aloneNanos()))
                .toList();
        Outlook outlook = Outlook.of(offers.stream().map(Offer::load).toList(), pendingNanos, forks);
        for (Offer offer : offers) {
            Grant grant = offer.grant();
            Split split = Split.of(offer.pieces(), offer.ownerNanos(), offer.takerNanos(), grant.isBegun(), outlook);
            if (pays(split)) {
                return grant.isBeingTaken() ? Optional.empty() : Optional.of(new Choice(grant, split.units()));
            }
        }
        return Optional.empty();
    }

    /**
     * Finds the longest unit that would hold up the end behind what its owner is occupied with, and behind the longer ones that
     * this one holds too. Of a class with fixtures none, for whoever takes it could not come again for more.
     *
     * @param longest of what nobody has begun, longest first
     * @param closed classes that the taker must not enter
     * @param shareNanos what each fork has to do if all share alike
     */
    public Optional<Choice> urgent(
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
            ClassQueue queue = known.classOf(unit);
            if (grant == null
                    || !unit.locks().isEmpty()
                    || queue.hasFixtures()
                    || !canTake(queue, closed)
                    || grant.isBeingTaken()
                    || isAllThatIsHeld(grant)) {
                continue;
            }
            long waitNanos = waits.getOrDefault(grant, 0L);
            long nanos = expectedNanos(unit);
            long setupNanos = setupNanos(grant, queue, nowNanos);
            if (setupNanos < waitNanos && waitNanos + nanos > endNanos && Split.isWorthIt(nanos, setupNanos)) {
                return Optional.of(new Choice(grant, List.of(unit)));
            }
            waits.put(grant, waitNanos + nanos);
        }
        return Optional.empty();
    }

    private long expectedNanos(TestUnit unit) {
        return known.classOf(unit).expectedNanos(unit, pace);
    }

    /** A fork that is entering a class must keep a unit of it. */
    private static boolean isAllThatIsHeld(Grant grant) {
        return !grant.isBegun() && grant.unbegun().size() == 1;
    }

    private static boolean pays(Split split) {
        return !split.units().isEmpty()
                && (split.savedNanos() > LEAST_SAVED_NANOS || split.soonerNanos() > PATIENCE_NANOS);
    }

    private Offer offer(Grant grant, Predicate<ClassQueue> closed, long nowNanos) {
        long ownerNanos = busyNanos(grant, nowNanos);
        List<TestUnit> revocable = new ArrayList<>();
        // What the owner is about to begin it would have begun before it hears the question.
        TestUnit next = ownerNanos < ABOUT_TO_NANOS ? grant.next() : null;
        for (TestUnit unit : grant.unasked()) {
            if (!unit.equals(next)
                    && unit.locks().isEmpty()
                    && !unit.isPart()
                    && canTake(known.classOf(unit), closed)) {
                revocable.add(unit);
            } else {
                ownerNanos += known.classOf(unit).expectedNanos(unit, pace);
            }
        }
        if (revocable.isEmpty()) {
            return new Offer(grant, List.of(), ownerNanos, 0);
        }
        ClassQueue lastClass = known.classOf(revocable.get(revocable.size() - 1));
        int current = currentClass(grant);
        boolean isInsideLast = lastClass.testClass().index() == current;
        List<Split.Piece> pieces = new ArrayList<>();
        for (TestUnit unit : revocable) {
            long nanos = known.classOf(unit).expectedNanos(unit, pace);
            if (isInsideLast || unit.classIndex() != current) {
                pieces.add(new Split.Piece(unit, nanos));
            } else {
                ownerNanos += nanos;
            }
        }
        return new Offer(
                grant, pieces, ownerNanos, isInsideLast ? setupNanos(grant, lastClass, nowNanos) : pace.setupNanos());
    }

    private static boolean canTake(ClassQueue queue, Predicate<ClassQueue> closed) {
        return queue.isRevocable() && !closed.test(queue);
    }

    /** The class that the owner is in, or about to enter: whoever takes a part of it pays for entering it once more. */
    private static int currentClass(Grant grant) {
        List<TestUnit> running = grant.running();
        return (running.isEmpty() ? grant.unbegun().iterator().next() : running.get(0)).classIndex();
    }

    /** What the owner is occupied with before it begins the next unit. */
    private long busyNanos(Grant grant, long nowNanos) {
        if (!grant.isBegun()) {
            ClassQueue queue = known.classOf(grant.lease().units().get(0));
            return Math.max(0, setupNanos(grant, queue, nowNanos) - (nowNanos - grant.lastNanos()));
        }
        return grant.running().stream()
                .mapToLong(unit ->
                        leftNanos(known.classOf(unit).expectedNanos(unit, pace), nowNanos - grant.startNanos(unit)))
                .max()
                .orElse(0);
    }

    /** What has taken longer than it should is expected to take as much longer again. */
    private static long leftNanos(long expectedNanos, long elapsedNanos) {
        return Math.abs(expectedNanos - elapsedNanos);
    }

    /** A fork that is still entering a class of which nothing is known is expected to take as long again. */
    private long setupNanos(Grant grant, ClassQueue queue, long nowNanos) {
        long sofar = grant.isBegun() ? 0 : nowNanos - grant.lastNanos();
        return queue.setupNanos().orElse(Math.max(2 * sofar, pace.setupNanos()));
    }
}
