package io.github.surefirefine.fork;

import io.github.surefirefine.model.Lease;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows after which units of a lease fixtures of their set are run: after the last one of each set. Thread-safe. */
final class LastOfSet {

    private final Map<Integer, Key> sets = new HashMap<>();
    private final Map<Key, Integer> open = new HashMap<>();

    private record Key(int classIndex, int set) {}

    synchronized void leaseBegins(Lease lease) {
        sets.clear();
        open.clear();
        lease.units().forEach(unit -> {
            Key set = new Key(unit.classIndex(), unit.set());
            sets.put(unit.index(), set);
            open.merge(set, 1, Integer::sum);
        });
    }

    /** These will not be run here. */
    synchronized void givenUp(List<Integer> units) {
        units.forEach(this::through);
    }

    /** A unit is through; answers whether it was the last one of its set. */
    synchronized boolean through(int unit) {
        Key set = sets.remove(unit);
        return set != null && open.merge(set, -1, Integer::sum) == 0;
    }
}
