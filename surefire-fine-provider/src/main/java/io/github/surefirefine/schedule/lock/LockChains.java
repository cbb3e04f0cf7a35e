package io.github.surefirefine.schedule.lock;

import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.schedule.estimate.Work;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Units that need the same lock exclusively form a chain: only one of them can run at a time. So the run lasts at least
 * as long as the longest chain, and it ends earliest if that chain begins first.
 */
final class LockChains {

    private final Map<String, Work> chains = new HashMap<>();

    /** Work that needs these locks has to be done. */
    void add(Collection<Lock> locks, Work work) {
        for (Lock lock : locks) {
            if (lock.exclusive()) {
                chains.merge(lock.key(), work, Work::plus);
            }
        }
    }

    /** Work that was added has begun, or need not be done. */
    void remove(Collection<Lock> locks, Work work) {
        add(locks, Work.NONE.minus(work));
    }

    /** The work that needs this key exclusively, which is done one after the other. */
    Work of(String key) {
        return chains.getOrDefault(key, Work.NONE);
    }

    /**
     * The longest chain that one of these locks belongs to; 0 without locks. Work that shares a lock holds up its chain
     * as well.
     */
    long longestNanos(Collection<Lock> locks, long testNanos) {
        return locks.stream()
                .mapToLong(lock -> of(lock.key()).nanos(testNanos))
                .max()
                .orElse(0);
    }
}
