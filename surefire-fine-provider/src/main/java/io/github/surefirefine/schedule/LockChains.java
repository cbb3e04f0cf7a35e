package io.github.surefirefine.schedule;

import io.github.surefirefine.model.Lock;
import io.github.surefirefine.model.TestUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Units that need the same lock for themselves form a chain: only one of them can run at a time, so the run lasts as long
 * as the longest chain at least, and is done earliest where that one begins first.
 */
final class LockChains {

    private final Map<String, Long> nanos = new HashMap<>();

    /**
     * Adds up the chains.
     *
     * @param units what is still to be run
     * @param expectedNanos how long a unit is expected to take
     */
    LockChains(Collection<TestUnit> units, ToLongFunction<TestUnit> expectedNanos) {
        for (TestUnit unit : units) {
            for (Lock lock : unit.locks()) {
                if (lock.exclusive()) {
                    nanos.merge(lock.key(), expectedNanos.applyAsLong(unit), Long::sum);
                }
            }
        }
    }

    /** How long the units that need this key for themselves take, one after the other. */
    long nanosOf(String key) {
        return nanos.getOrDefault(key, 0L);
    }

    /** The longest chain that such locks belong to; what shares a lock holds its chain up as well. 0 without locks. */
    long longest(Collection<Lock> locks) {
        return locks.stream().mapToLong(lock -> nanosOf(lock.key())).max().orElse(0);
    }
}
