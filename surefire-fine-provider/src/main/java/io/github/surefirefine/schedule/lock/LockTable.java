package io.github.surefirefine.schedule.lock;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fork holds which locks. A fork takes either all locks of a lease at once or none, so no two forks can wait for
 * each other. A fork also has an entry for a lease that needs no locks, because a test that must run alone waits for
 * that lease, too.
 */
public final class LockTable {

    private static final Holders NOBODY = new Holders(0, false);

    private final Map<ForkId, List<Lock>> held = new HashMap<>();
    private final Map<String, Holders> holders = new HashMap<>();

    /** How many forks hold a lock, and whether one of them holds it exclusively. */
    private record Holders(int forks, boolean exclusive) {}

    /** Whether a fork that holds nothing could take these locks now. */
    public boolean isFree(Collection<Lock> locks) {
        if (held.isEmpty()) {
            return true;
        }
        if (isTakenAlone()) {
            return false;
        }
        for (Lock lock : locks) {
            if (!isFree(lock)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a fork is running something alone. */
    public boolean isTakenAlone() {
        return holders.getOrDefault(Lock.GLOBAL_KEY, NOBODY).exclusive();
    }

    private boolean isFree(Lock lock) {
        Holders others = holders.getOrDefault(lock.key(), NOBODY);
        return !lock.isolates() && !others.exclusive() && !(lock.exclusive() && others.forks() > 0);
    }

    /**
     * Gives a fork all locks of a lease, if all are free.
     *
     * @param locks empty if the lease needs none; each key once
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
        for (Lock lock : locks) {
            int others = holders.getOrDefault(lock.key(), NOBODY).forks();
            holders.put(lock.key(), new Holders(others + 1, lock.exclusive()));
        }
        return true;
    }

    /** Gives a fork all locks that these units need, which must be free. */
    public void takeFor(ForkId fork, Collection<TestUnit> units) {
        List<Lock> needed = new ArrayList<>();
        for (TestUnit unit : units) {
            needed.addAll(unit.locks());
        }
        if (!take(fork, Lock.union(needed))) {
            throw new IllegalStateException("the locks of " + units + " are not free");
        }
    }

    /** Frees all locks of a fork, if it holds any. */
    public void release(ForkId fork) {
        List<Lock> released = held.remove(fork);
        if (released != null) {
            for (Lock lock : released) {
                int others = holders.getOrDefault(lock.key(), NOBODY).forks() - 1;
                holders.put(lock.key(), new Holders(others, false));
            }
        }
    }
}
