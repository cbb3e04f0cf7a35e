package io.github.surefirefine.fork.output;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The unit of a lease that owns printed output. Stock Surefire keeps output for the test that ends next, but discards
 * it when a set ends. So output between two tests belongs to the second one, and output after the last test of a set
 * belongs to the set. Which test comes next is known before JUnit says so: the next unit of the lease in the same set,
 * or the first unit of the next class. If there is none, the last unit stays the owner. Thread-safe.
 */
public final class OutputOwner {

    /** No lease is running. */
    static final int NONE = -1;

    /** Units that have not begun, in the order of the lease. */
    private final List<TestUnit> ahead = new ArrayList<>();

    /** Unique ids of the sets that were entered and not left, the innermost first. */
    private final Deque<String> sets = new ArrayDeque<>();

    private volatile int current = NONE;

    /** The number of the unit, or {@link #NONE}. */
    int current() {
        return current;
    }

    public synchronized void leaseBegins(Lease lease) {
        leaseEnds();
        ahead.addAll(lease.units());
        lookAhead();
    }

    /** A set is entered: a class, or a class that is a unit. */
    public synchronized void setOpened(String uniqueId) {
        sets.push(uniqueId);
        lookAhead();
    }

    /** A set is left. Its units that have not begun never will. */
    public synchronized void setClosed(String uniqueId) {
        sets.remove(uniqueId);
        for (Iterator<TestUnit> each = ahead.iterator(); each.hasNext(); ) {
            if (isIn(uniqueId, each.next())) {
                each.remove();
            }
        }
        lookAhead();
    }

    public synchronized void unitStarted(int unit) {
        remove(unit);
        current = unit;
    }

    /** A unit has finished, whether or not it had begun. */
    public synchronized void unitFinished(int unit) {
        remove(unit);
        if (current == unit) {
            lookAhead();
        }
    }

    private void remove(int unit) {
        for (Iterator<TestUnit> each = ahead.iterator(); each.hasNext(); ) {
            if (each.next().index() == unit) {
                each.remove();
                return;
            }
        }
    }

    /** These units will not begin here. */
    public synchronized void givenUp(List<Integer> units) {
        List<TestUnit> kept = new ArrayList<>();
        for (TestUnit each : ahead) {
            if (!units.contains(each.index())) {
                kept.add(each);
            }
        }
        ahead.clear();
        ahead.addAll(kept);
        if (units.contains(current)) {
            lookAhead();
        }
    }

    /** These units may begin here, after all others. */
    public synchronized void extended(List<TestUnit> units) {
        ahead.addAll(units);
        lookAhead();
    }

    public synchronized void leaseEnds() {
        ahead.clear();
        sets.clear();
        current = NONE;
    }

    private void lookAhead() {
        String set = sets.peek();
        for (TestUnit next : ahead) {
            if (set == null || isIn(set, next)) {
                current = next.index();
                return;
            }
        }
    }

    private static boolean isIn(String set, TestUnit unit) {
        return unit.uniqueId().equals(set) || unit.uniqueId().startsWith(set + "/");
    }
}
