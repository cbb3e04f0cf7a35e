package io.github.surefirefine.schedule;

import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Finds for a free fork what it should take of what the others hold and have not begun. Keeps no books. */
final class Joining {

    /** A launcher execution and a question to another fork cost about that much. */
    private static final long LEAST_SAVED_NANOS = 3_000_000;

    private final Pace pace;

    Joining(Pace pace) {
        this.pace = pace;
    }

    /** What should be taken of which grant. */
    record Choice(Grant grant, List<TestUnit> units) {}

    /**
     * The choice by which most is saved; none where none pays.
     *
     * @param closed classes that the taker must not enter
     * @param takers how many forks are free, the taker included
     */
    Optional<Choice> best(
            Collection<Grant> grants,
            IntFunction<ClassQueue> queueOf,
            Set<ClassQueue> closed,
            int takers,
            long nowNanos) {
        Choice best = null;
        long mostSaved = LEAST_SAVED_NANOS;
        for (Grant grant : grants) {
            if (grant.isBeingTaken() || grant.unbegun().isEmpty()) {
                continue;
            }
            Split split = split(grant, queueOf, closed, takers, nowNanos);
            if (!split.units().isEmpty() && split.savedNanos() > mostSaved) {
                best = new Choice(grant, split.units());
                mostSaved = split.savedNanos();
            }
        }
        return Optional.ofNullable(best);
    }

    private Split split(
            Grant grant, IntFunction<ClassQueue> queueOf, Set<ClassQueue> closed, int takers, long nowNanos) {
        List<TestUnit> revocable = grant.unbegun().stream()
                .filter(unit -> unit.locks().isEmpty() && canTake(queueOf.apply(unit.index()), closed))
                .toList();
        if (revocable.isEmpty()) {
            return new Split(List.of(), 0);
        }
        ClassQueue lastClass = queueOf.apply(revocable.get(revocable.size() - 1).index());
        int current = currentClass(grant);
        boolean isInsideLast = lastClass.testClass().index() == current;
        long busyNanos = busyNanos(grant, queueOf, nowNanos);
        List<Split.Piece> pieces = new ArrayList<>();
        for (TestUnit unit : revocable) {
            long nanos = queueOf.apply(unit.index()).expectedNanos(unit, pace);
            if (isInsideLast || unit.classIndex() != current) {
                pieces.add(new Split.Piece(unit, nanos));
            } else {
                busyNanos += nanos;
            }
        }
        long takerNanos = isInsideLast ? setupNanos(grant, lastClass, nowNanos) : pace.setupNanos();
        return Split.of(pieces, busyNanos, takerNanos, grant.isBegun(), takers);
    }

    private static boolean canTake(ClassQueue queue, Set<ClassQueue> closed) {
        return queue.isRevocable() && !closed.contains(queue);
    }

    /** The class that the owner is in, or about to enter: whoever takes a part of it pays for entering it once more. */
    private static int currentClass(Grant grant) {
        List<TestUnit> running = grant.running();
        return (running.isEmpty() ? grant.unbegun().iterator().next() : running.get(0)).classIndex();
    }

    /** What the owner is occupied with before it begins the next unit. */
    private long busyNanos(Grant grant, IntFunction<ClassQueue> queueOf, long nowNanos) {
        if (!grant.isBegun()) {
            ClassQueue queue = queueOf.apply(grant.lease().units().get(0).index());
            return Math.max(0, setupNanos(grant, queue, nowNanos) - (nowNanos - grant.lastNanos()));
        }
        return grant.running().stream()
                .mapToLong(unit -> leftNanos(
                        queueOf.apply(unit.index()).expectedNanos(unit, pace), nowNanos - grant.startNanos(unit)))
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
