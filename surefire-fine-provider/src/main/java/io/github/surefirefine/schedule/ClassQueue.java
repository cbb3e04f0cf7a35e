package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The books of one class: what is pending, who works in it, and what was observed. Confined to the scheduler. */
public final class ClassQueue {

    private final TestClass testClass;
    private final TreeMap<Integer, TestUnit> pending = new TreeMap<>();
    private final Set<ForkId> forks = new HashSet<>();

    private boolean opened;
    private int finishedUnits;
    private int finishedTests;
    private long finishedNanos;
    private long setupNanos;

    ClassQueue(TestClass testClass) {
        this.testClass = testClass;
        testClass.units().forEach(unit -> pending.put(unit.index(), unit));
    }

    /** Units that no fork holds. */
    public int pendingUnits() {
        return pending.size();
    }

    /** Units that are through. */
    public int finishedUnits() {
        return finishedUnits;
    }

    /** Forks that work in the class. */
    public int forks() {
        return forks.size();
    }

    /** What a unit of this class took on average in this run, 0 where none has finished. */
    public long meanUnitNanos() {
        return finishedUnits == 0 ? 0 : finishedNanos / finishedUnits;
    }

    TestClass testClass() {
        return testClass;
    }

    boolean isRerun() {
        return testClass.isRerun();
    }

    boolean isOpened() {
        return opened;
    }

    boolean hasPending() {
        return !pending.isEmpty();
    }

    /** What a warm fork paid between its first lease here and the start of its first test, as far as that was seen. */
    long setupNanos() {
        return setupNanos;
    }

    /** Pending work, from this class's own durations or else from the given mean of a test. */
    long pendingNanos(long meanTestNanos) {
        long mean = finishedTests == 0 ? meanTestNanos : Math.max(1, finishedNanos / finishedTests);
        return pending.values().stream().mapToLong(unit -> unit.tests() * mean).sum();
    }

    List<TestUnit> take(int units) {
        opened = true;
        List<TestUnit> taken = new ArrayList<>();
        while (taken.size() < units && !pending.isEmpty()) {
            taken.add(pending.pollFirstEntry().getValue());
        }
        return taken;
    }

    void giveBack(TestUnit unit) {
        pending.put(unit.index(), unit);
    }

    List<TestUnit> withdrawPending() {
        List<TestUnit> withdrawn = List.copyOf(pending.values());
        pending.clear();
        finishedUnits += withdrawn.size();
        return withdrawn;
    }

    void enter(ForkId fork) {
        forks.add(fork);
    }

    void leave(ForkId fork) {
        forks.remove(fork);
    }

    void observeSetup(long nanos) {
        if (finishedUnits == 0 && setupNanos == 0) {
            setupNanos = nanos;
        }
    }

    void observeFinished(TestUnit unit, long nanos) {
        finishedUnits++;
        finishedTests += unit.tests();
        finishedNanos += nanos;
    }
}
