package io.github.surefirefine.model.plan;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Something that tests must not use at the same time.
 *
 * @param key its name
 * @param exclusive whether no other test may hold it; otherwise, other tests may hold it if theirs is not exclusive
 */
public record Lock(String key, boolean exclusive) {

    /** The key of JUnit's global lock. Every test has a share in it; a test that holds it exclusively runs alone. */
    public static final String GLOBAL_KEY =
            "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY";

    /** Whether nothing else may run. */
    public boolean isolates() {
        return exclusive && key.equals(GLOBAL_KEY);
    }

    /** What must be held to have all of these: each key once, sorted. */
    public static List<Lock> union(Collection<Lock> locks) {
        if (locks.isEmpty()) {
            return List.of();
        }
        TreeMap<String, Lock> byKey = new TreeMap<>();
        locks.forEach(lock -> byKey.merge(lock.key(), lock, (one, other) -> one.exclusive() ? one : other));
        return List.copyOf(byKey.values());
    }
}
