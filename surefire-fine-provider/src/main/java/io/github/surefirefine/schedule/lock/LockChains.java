package io.github.surefirefine.schedule.lock;

import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.schedule.estimate.Work;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Units that need the same lock for themselves form a chain: only one of them can run at a time, so the run lasts as long
 * as the longest chain at least, and is done earliest where that one begins first.
 */
final class LockChains {

    private final Map<String, Work> chains = new HashMap<>();

    /** Work that needs these locks is still to be done. */
    void add(Collection<Lock> locks, Work work) {
        for (Lock lock : locks) {
            if (lock.exclusive()) {
                chains.merge(lock.key(), work, Work::plus);
            }
        }
    }

    /** Work that was added is begun, or not to be done. */
    void remove(Collection<Lock> locks, Work work) {
        add(locks, Work.NONE.minus(work));
    }

    /** The work that needs this key for itself: it is done one after the other. */
    Work of(String key) {
        return chains.getOrDefault(key, Work.NONE);
    }

    /** The longest chain that such locks belong to; what shares a lock holds its chain up as well. 0 without locks. */
    long longestNanos(Collection<Lock> locks, long testNanos) {
        return locks.stream()
                .mapToLong(lock -> of(lock.key()).nanos(testNanos))
                .max()
                .orElse(0);
    }
}
