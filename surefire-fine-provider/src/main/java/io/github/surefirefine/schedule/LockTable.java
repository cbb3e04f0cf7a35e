package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Lock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fork holds which locks. A fork takes all locks of a lease at once, or none, so no two can wait for each other; and
 * it takes them for a lease that needs none as well: what must run alone waits for that too.
 */
final class LockTable {

    private final Map<ForkId, List<Lock>> held = new HashMap<>();

    /** Whether a fork that holds nothing could take these now. */
    boolean isFree(Collection<Lock> locks) {
        return held.values().stream().noneMatch(others -> conflict(others, locks));
    }

    /**
     * Gives a fork all locks of a lease, if all are free.
     *
     * @param locks empty where the lease needs none
     * @return whether the fork has them now
     */
    boolean take(ForkId fork, Collection<Lock> locks) {
        if (held.containsKey(fork)) {
            throw new IllegalStateException(fork + " has not released its locks");
        }
        if (!isFree(locks)) {
            return false;
        }
        held.put(fork, List.copyOf(locks));
        return true;
    }

    /** Frees what a fork holds; it may be nothing. */
    void release(ForkId fork) {
        held.remove(fork);
    }

    private static boolean conflict(Collection<Lock> some, Collection<Lock> others) {
        return some.stream().anyMatch(Lock::isolates)
                || others.stream().anyMatch(Lock::isolates)
                || some.stream().anyMatch(one -> others.stream().anyMatch(other -> conflict(one, other)));
    }

    private static boolean conflict(Lock one, Lock other) {
        return (one.exclusive() || other.exclusive()) && one.key().equals(other.key());
    }
}
