package io.github.surefirefine.fork.leak;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Leak;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Detects what a class has left behind in its fork when it has finished. A class has finished when no set is open and no
 * unit is being run; where JUnit runs classes side by side, that is when all of them are. What a class has replaced in its
 * JVM, such as a standard stream, stays replaced, as with stock Surefire. Thread-safe.
 */
public final class LeakDetector {

    private final LeakWatches leaks;
    private final Consumer<Leak> found;

    /** Units that are being run, each with its first test, once that has begun. */
    private final Map<Integer, Entry> units = new HashMap<>();

    /** Units that are a class; their end may be said much later than that of their set. */
    private final Set<Integer> wholeClasses = new HashSet<>();

    private int sets;
    private String className = "";
    private boolean entered;

    /**
     * Nothing is being run.
     *
     * @param found is told of what a class has left behind
     */
    public LeakDetector(LeakWatches leaks, Consumer<Leak> found) {
        this.leaks = leaks;
        this.found = found;
    }

    public synchronized void leaseBegins(Lease lease) {
        lease.units().stream()
                .filter(unit -> unit.set() == TestSet.NONE)
                .forEach(unit -> wholeClasses.add(unit.index()));
    }

    /** A set begins, be it in a unit. */
    public synchronized void setOpened(Entry set) {
        if (sets == 0) {
            className = set.source();
        }
        sets++;
        enter();
    }

    public synchronized void setClosed() {
        sets--;
        leaveIfFinished();
    }

    /** What has come before the unit, and after the last one, is of the class. */
    public synchronized void unitStarted(int unit) {
        enter();
        leaks.charge(() -> className);
        units.put(unit, Entry.ofSet(className));
    }

    /** A test of a unit begins. */
    public synchronized void testStarted(int unit, Entry test) {
        Entry known = units.get(unit);
        if (known != null && known.name() == null) {
            units.put(unit, test);
        }
        if (sets == 0) {
            className = test.source();
        }
    }

    public synchronized void unitFinished(int unit) {
        leaks.charge(() -> ownerOf(unit));
        if (units.remove(unit) != null) {
            leaveIfFinished();
        }
    }

    /** Nothing more comes of the lease, whatever was open. */
    public synchronized void leaseEnds() {
        sets = 0;
        units.clear();
        wholeClasses.clear();
        leaveIfFinished();
    }

    /** What is being run is left behind, and what it leaves open is its own affair. */
    public synchronized void leftBehind() {
        entered = false;
    }

    private void enter() {
        if (!entered) {
            entered = true;
            leaks.classBegins();
        }
    }

    private void leaveIfFinished() {
        if (sets <= 0 && wholeClasses.containsAll(units.keySet()) && entered) {
            entered = false;
            leaks.charge(() -> className);
            leaks.classEnds().forEach(found);
        }
    }

    /** A method goes by its name, whatever number of invocations it has; a class that is one unit by that of the class. */
    private String ownerOf(int unit) {
        Entry test = units.get(unit);
        if (test == null || wholeClasses.contains(unit)) {
            return className;
        }
        String name = test.qualifiedName();
        return name.endsWith("]") && name.indexOf('[') > 0 ? name.substring(0, name.lastIndexOf('[')) : name;
    }
}
