package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.sharing.Sharing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Open classes that have pending units. Confined to the scheduler. */
final class OpenedClasses {

    private final Sharing sharing;
    private final Pace pace;
    private final Set<ClassQueue> classes = new LinkedHashSet<>();

    OpenedClasses(Sharing sharing, Pace pace) {
        this.sharing = sharing;
        this.pace = pace;
    }

    /** Units of the class were taken or given back. */
    void note(ClassQueue queue) {
        if (queue.hasPending()) {
            classes.add(queue);
        } else {
            classes.remove(queue);
        }
    }

    void remove(ClassQueue queue) {
        classes.remove(queue);
    }

    Collection<ClassQueue> classes() {
        return classes;
    }

    /** How long the pending units of all of them take. */
    long nanos() {
        long nanos = 0;
        for (ClassQueue queue : classes) {
            nanos += queue.pendingNanos(pace);
        }
        return nanos;
    }

    /**
     * The class that a fork should join; empty if nothing pays.
     *
     * @param mayEnter whether the fork may enter the class
     */
    Optional<ClassQueue> mostWorthJoining(Predicate<ClassQueue> mayEnter) {
        @Nullable ClassQueue best = null;
        long bestNanos = 0;
        for (ClassQueue queue : classes) {
            if (mayEnter.test(queue)) {
                long saved = savedByJoining(queue);
                long setup = setupNanos(queue);
                if (sharing.paysToJoin(saved, setup) && (best == null || saved - setup > bestNanos)) {
                    best = queue;
                    bestNanos = saved - setup;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** By how much sooner the class finishes with one more fork. Without any fork it never finishes. */
    private long savedByJoining(ClassQueue queue) {
        long nanos = queue.pendingNanos(pace);
        int inside = queue.forks();
        return inside == 0 ? Long.MAX_VALUE : nanos / inside - nanos / (inside + 1);
    }

    private static long setupNanos(ClassQueue queue) {
        return queue.setupNanos().orElse(0);
    }
}
