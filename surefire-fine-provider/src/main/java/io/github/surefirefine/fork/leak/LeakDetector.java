package io.github.surefirefine.fork.leak;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestSet;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Leak;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Detects what a class has leaked in its fork when it has finished. A class has finished when no set is open and no
 * unit is running; if JUnit runs classes side by side, that is when all of them have finished. What a class has
 * replaced in its JVM, such as a standard stream, stays replaced, as with stock Surefire. Thread-safe.
 */
public final class LeakDetector {

    private final LeakWatches leaks;
    private final Consumer<Leak> found;

    /** Running units, each with its first test once that has begun. */
    private final Map<Integer, Entry> units = new HashMap<>();

    /** Units that are a class; their end may be reported much later than that of their set. */
    private final Set<Integer> wholeClasses = new HashSet<>();

    private int sets;
    private String className = "";
    private boolean entered;

    /** @param found called for each leak of a class, by the thread that reports the end of the class */
    public LeakDetector(LeakWatches leaks, Consumer<Leak> found) {
        this.leaks = leaks;
        this.found = found;
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

    public synchronized void setClosed() {
        sets--;
        leaveIfFinished();
    }

    /** Whatever came between the last unit and this one belongs to the class. */
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

    /** The lease ends, whatever is still open. */
    public synchronized void leaseEnds() {
        sets = 0;
        units.clear();
        wholeClasses.clear();
        leaveIfFinished();
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

    private void leaveIfFinished() {
        if (sets <= 0 && wholeClasses.containsAll(units.keySet()) && entered) {
            entered = false;
            leaks.charge(() -> className);
            for (Leak leak : leaks.classEnds()) {
                found.accept(leak);
            }
        }
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
