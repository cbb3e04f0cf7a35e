package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units of a lease that have not finished. After the last unit of a set, JUnit may run fixtures of that set. A
 * lease can have very many units, so little is stored for each. Thread-safe.
 */
final class RemainingUnits {

    private final Map<Key, Integer> open = new HashMap<>();

    /** Units by their numbers. */
    private TestUnit[] units = {};

    /** Which of these have finished. */
    private final BitSet finished = new BitSet();

    /** Its methods are written out, because the generated ones of a record are linked on first use, which is slow. */
    private record Key(int classIndex, int set) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.classIndex == classIndex && key.set == set;
        }

        @Override
        public int hashCode() {
            return 31 * classIndex + set;
        }

        static Key of(TestUnit unit) {
            return new Key(unit.classIndex(), unit.set());
        }
    }

    synchronized void leaseBegins(Lease lease) {
        open.clear();
        finished.clear();
        units = lease.units().toArray(new TestUnit[0]);
        Arrays.sort(units);
        for (TestUnit unit : units) {
            count(unit, 1);
        }
    }

    /** These units will not run here. */
    synchronized void givenUp(List<Integer> given) {
        for (Integer unit : given) {
            finished(unit);
        }
    }

    /** These units may run here, although they counted as given up. */
    synchronized void extended(List<Integer> more) {
        for (Integer unit : more) {
            int place = placeOf(unit);
            if (place >= 0 && finished.get(place)) {
                finished.clear(place);
                count(units[place], 1);
            }
        }
    }

    /** A unit has finished. Returns whether it was the last one of its set. */
    synchronized boolean finished(int unit) {
        int place = placeOf(unit);
        if (place < 0 || finished.get(place)) {
            return false;
        }
        finished.set(place);
        return count(units[place], -1) == 0;
    }

    /** Returns how many units of the same set are left. */
    private int count(TestUnit unit, int more) {
        Key set = Key.of(unit);
        int left = open.getOrDefault(set, 0) + more;
        open.put(set, left);
        return left;
    }

    private int placeOf(int unit) {
        int low = 0;
        int high = units.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = units[middle].index();
            if (found == unit) {
                return middle;
            } else if (found < unit) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
