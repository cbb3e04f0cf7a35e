package io.github.surefirefine.fork.leak;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Leak;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Detects what a class has leaked in its fork when it has finished. A class has finished when no set is open and no
 * unit is running; if JUnit runs classes side by side, that is when all of them have finished. What a class has
 * replaced in its JVM, such as a standard stream, stays replaced, as with stock Surefire. Thread-safe.
 */
public final class LeakDetector {

    private final LeakWatches leaks;

    /** Running units, each with its first test once that has begun. */
    private final Map<Integer, Entry> units = new HashMap<>();

    /** Units that are a class; their end may be reported much later than that of their set. */
    private final Set<Integer> wholeClasses = new HashSet<>();

    private int sets;
    private String className = "";
    private boolean entered;

    public LeakDetector(LeakWatches leaks) {
        this.leaks = leaks;
    }

    public synchronized void leaseBegins(Lease lease) {
        for (TestUnit unit : lease.units()) {
            if (unit.set() == TestSet.NONE) {
                wholeClasses.add(unit.index());
            }
        }
    }

    /** A set begins, perhaps inside a unit. */
    public synchronized void setOpened(Entry set) {
        if (sets == 0) {
            className = set.source();
        }
        sets++;
        enter();
    }

    /** A set has ended. Returns the leaks of the class, if it has finished. */
    public synchronized List<Leak> setClosed() {
        sets--;
        return leaveIfFinished();
    }

    /** Whatever came between the last unit and this one belongs to the class. */
    public synchronized void unitStarted(int unit) {
        enter();
        leaks.charge(className);
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

    /** A unit has ended. Returns the leaks of the class, if it has finished. */
    public synchronized List<Leak> unitFinished(int unit) {
        leaks.charge(ownerOf(unit));
        return units.remove(unit) == null ? List.of() : leaveIfFinished();
    }

    /** The lease ends, whatever is still open. Returns the leaks of its last class. */
    public synchronized List<Leak> leaseEnds() {
        sets = 0;
        units.clear();
        wholeClasses.clear();
        return leaveIfFinished();
    }

    /** The running test is left behind; what it leaves open is not examined. */
    public synchronized void leftBehind() {
        entered = false;
    }

    private void enter() {
        if (!entered) {
            entered = true;
            leaks.classBegins();
        }
    }

    private List<Leak> leaveIfFinished() {
        if (sets > 0 || !wholeClasses.containsAll(units.keySet()) || !entered) {
            return List.of();
        }
        entered = false;
        leaks.charge(className);
        return leaks.classEnds();
    }

    /** A method is named without its invocations; a class that is one unit, by the name of the class. */
    private String ownerOf(int unit) {
        Entry test = units.get(unit);
        if (test == null || wholeClasses.contains(unit)) {
            return className;
        }
        String name = test.qualifiedName();
        return name.endsWith("]") && name.indexOf('[') > 0 ? name.substring(0, name.lastIndexOf('[')) : name;
    }
}
