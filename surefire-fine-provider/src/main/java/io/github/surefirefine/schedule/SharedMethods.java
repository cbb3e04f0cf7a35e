package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.InvocationsSoFar;
import io.github.surefirefine.model.TestUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Finds methods whose invocations are worth sharing, and knows those that are. Confined to the scheduler. */
final class SharedMethods {

    /** Less is not worth a launcher execution that runs through all invocations. */
    private static final long LEAST_LEFT_NANOS = 200_000_000;

    /** A fork that could not share its method so many times will not. */
    private static final int MOST_QUESTIONS = 5;

    private final Pace pace;
    private final Map<Integer, SharedMethod> byUnit = new HashMap<>();
    private final Map<Integer, Integer> questions = new HashMap<>();

    SharedMethods(Pace pace) {
        this.pace = pace;
    }

    /** A method that a fork is in, with the lease to which it belongs. */
    record Running(Grant grant, TestUnit unit, long leftNanos) {}

    /** The method that a unit is, or is a part of; empty where that is not shared. */
    Optional<SharedMethod> of(int unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    /**
     * The running method by sharing which most is saved.
     *
     * @param closed classes that the fork must not enter
     */
    Optional<Running> worthSharing(
            ForkId fork,
            Collection<Grant> grants,
            IntFunction<ClassQueue> queueOf,
            Set<ClassQueue> closed,
            long nowNanos) {
        return grants.stream()
                .filter(grant -> grant.running().size() == 1)
                .map(grant -> running(grant, queueOf, nowNanos))
                .filter(running -> canShare(fork, running.unit(), queueOf, closed))
                .filter(running -> running.leftNanos()
                        > leastLeftNanos(queueOf.apply(running.unit().index())))
                .max(Comparator.comparingLong(Running::leftNanos));
    }

    private boolean canShare(ForkId fork, TestUnit unit, IntFunction<ClassQueue> queueOf, Set<ClassQueue> closed) {
        ClassQueue queue = queueOf.apply(unit.index());
        return unit.hasInvocations()
                && !unit.isPart()
                && unit.locks().isEmpty()
                && queue.isRevocable()
                && !queue.isWithdrawn()
                && !closed.contains(queue)
                && questions.getOrDefault(unit.index(), 0) < MOST_QUESTIONS
                && of(unit.index())
                        .filter(method -> method.hasHad(fork) || !method.isOpen())
                        .isEmpty();
    }

    private Running running(Grant grant, IntFunction<ClassQueue> queueOf, long nowNanos) {
        TestUnit unit = grant.running().get(0);
        long expected = queueOf.apply(unit.index()).expectedNanos(unit, pace);
        int forks = Math.max(1, of(unit.index()).map(SharedMethod::running).orElse(1));
        long done = forks * (nowNanos - grant.startNanos(unit));
        return new Running(grant, unit, Math.abs(expected - done) / forks);
    }

    private static long leastLeftNanos(ClassQueue queue) {
        return Math.max(LEAST_LEFT_NANOS, 2 * queue.setupNanos().orElse(0));
    }

    /** The owner of the method is asked whether it can be shared. */
    void asked(int unit) {
        questions.merge(unit, 1, Integer::sum);
    }

    /** The owner has answered. */
    void shared(int unit, ForkId owner, InvocationsSoFar begun) {
        if (begun.begun() > 0) {
            byUnit.put(unit, new SharedMethod(unit, owner, begun));
            questions.remove(unit);
        }
    }

    /** A unit is a part of the method that another one is. */
    void addPart(int part, int whole) {
        of(whole).ifPresent(method -> byUnit.put(part, method));
    }

    /** The unit that was begun first of those that are the same method. */
    int wholeOf(int unit) {
        SharedMethod method = byUnit.get(unit);
        return byUnit.entrySet().stream()
                .filter(entry -> method != null && entry.getValue() == method)
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(unit);
    }
}
