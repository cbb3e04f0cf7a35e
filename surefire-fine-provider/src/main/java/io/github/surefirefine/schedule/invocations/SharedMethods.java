package io.github.surefirefine.schedule.invocations;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds methods whose invocations are worth sharing, and knows those that are shared. Confined to the scheduler. */
public final class SharedMethods {

    /** Less work is not worth a launcher execution that passes through all invocations. */
    private static final long LEAST_LEFT_NANOS = 200_000_000;

    /**
     * A fork that cannot share its method yet, because too little of it has begun, is asked again after a pause, which
     * doubles with each question. The first invocations may take any time.
     */
    private static final long FIRST_PAUSE_NANOS = 10_000_000;

    private static final long LONGEST_PAUSE_NANOS = 1_000_000_000;

    private final Pace pace;
    private final PlannedUnits planned;
    private final Map<Integer, SharedMethod> byUnit = new HashMap<>();
    private final Map<Integer, Question> questions = new HashMap<>();

    public SharedMethods(Pace pace, PlannedUnits planned) {
        this.pace = pace;
        this.planned = planned;
    }

    /** A method that a fork is in, with the lease to which it belongs. */
    public record Running(Grant grant, TestUnit unit, long leftNanos) {}

    /** The last time that the owner of a method was asked, and the pause after it. */
    private record Question(long askedNanos, long pauseNanos) {

        boolean isOver(long nowNanos) {
            return nowNanos - askedNanos >= pauseNanos;
        }

        Question again(long nowNanos) {
            return new Question(nowNanos, Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS));
        }
    }

    /** The shared method that a unit is, or is a part of; empty if it is not shared. */
    public Optional<SharedMethod> of(int unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    /**
     * The running method whose sharing saves most.
     *
     * @param closed classes that the fork must not enter
     */
    public Optional<Running> worthSharing(
            ForkId fork, Collection<Grant> grants, Predicate<ClassQueue> closed, long nowNanos) {
        @Nullable Running best = null;
        for (Grant grant : grants) {
            if (grant.running().size() == 1) {
                Running running = running(grant, nowNanos);
                if (canShare(fork, running.unit(), closed, nowNanos)
                        && running.leftNanos() > leastLeftNanos(planned.classOf(running.unit()))
                        && (best == null || running.leftNanos() > best.leftNanos())) {
                    best = running;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean canShare(ForkId fork, TestUnit unit, Predicate<ClassQueue> closed, long nowNanos) {
        ClassQueue queue = planned.classOf(unit);
        return unit.hasInvocations()
                && !unit.isPart()
                && unit.locks().isEmpty()
                && queue.isRevocable()
                && !queue.isWithdrawn(unit)
                && !closed.test(queue)
                && isNotJustAsked(unit, nowNanos)
                && mayJoin(fork, unit);
    }

    private boolean mayJoin(ForkId fork, TestUnit unit) {
        SharedMethod method = byUnit.get(unit.index());
        return method == null || (!method.hasHad(fork) && method.isOpen());
    }

    private boolean isNotJustAsked(TestUnit unit, long nowNanos) {
        Question last = questions.get(unit.index());
        return last == null || last.isOver(nowNanos);
    }

    private Running running(Grant grant, long nowNanos) {
        TestUnit unit = grant.running().get(0);
        long expected = planned.classOf(unit).expectedNanos(unit, pace);
        SharedMethod method = byUnit.get(unit.index());
        int forks = method == null ? 1 : Math.max(1, method.running());
        long done = forks * (nowNanos - grant.startNanos(unit));
        return new Running(grant, unit, Math.abs(expected - done) / forks);
    }

    private static long leastLeftNanos(ClassQueue queue) {
        return Math.max(LEAST_LEFT_NANOS, 2 * queue.setupNanos().orElse(0));
    }

    /** The owner of the method is asked whether it can be shared. */
    public void asked(int unit, long nowNanos) {
        questions.compute(
                unit, (key, last) -> last == null ? new Question(nowNanos, FIRST_PAUSE_NANOS) : last.again(nowNanos));
    }

    /** The owner shares the method. */
    public void shared(int unit, ForkId owner, InvocationsSoFar begun) {
        byUnit.putIfAbsent(unit, new SharedMethod(unit, owner, begun));
        questions.remove(unit);
    }

    /** Records that one unit is a part of the method of another one. */
    public void addPart(int part, int whole) {
        of(whole).ifPresent(method -> byUnit.put(part, method));
    }

    /** A fork begins the unit; if the unit is a part, the fork joins the method. */
    public void begins(TestUnit unit, ForkId fork) {
        if (unit.isPart()) {
            of(unit.index()).ifPresent(method -> method.join(unit.index(), fork));
        }
    }

    /** The unit that began first of those that belong to the same method. */
    public int wholeOf(int unit) {
        SharedMethod method = byUnit.get(unit);
        return byUnit.entrySet().stream()
                .filter(entry -> method != null && entry.getValue() == method)
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(unit);
    }
}
