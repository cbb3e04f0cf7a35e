package io.github.surefirefine.schedule.plan;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.plan.UniqueIds;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.estimate.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * One class: its pending units, the forks that work in it, and what is known of its durations, in nanoseconds. Confined
 * to the scheduler.
 */
public final class ClassQueue {

    private static final long UNKNOWN = -1;

    private static final String JUPITER = "junit-jupiter";

    private final TestClass testClass;
    private final TreeSet<TestUnit> pending;
    private final Set<ForkId> forks = new HashSet<>();

    /** By the unit's place in the class. */
    private final long[] pastNanos;

    private final long[] seenNanos;
    private final long[] partNanos;
    private final OptionalLong pastSetupNanos;
    private final int firstUnit;
    private final BitSet failedLast = new BitSet();

    private boolean opened;
    private final Set<String> withdrawnContainers = new HashSet<>();
    private int finishedUnits;
    private int finishedTests;
    private long finishedNanos;
    private long knownPastNanos;
    private int knownPastTests;
    private OptionalLong seenSetupNanos = OptionalLong.empty();
    private OptionalLong entryNanos = OptionalLong.empty();
    private Work pendingWork = Work.NONE;

    public ClassQueue(TestClass testClass, Estimates past, ClassOrder order) {
        this.testClass = testClass;
        pastNanos = new long[testClass.units().size()];
        seenNanos = new long[testClass.units().size()];
        partNanos = new long[testClass.units().size()];
        Arrays.fill(seenNanos, UNKNOWN);
        firstUnit = testClass.units().isEmpty() ? 0 : testClass.units().get(0).index();
        pastSetupNanos = past.setupNanos(testClass);
        for (TestUnit unit : testClass.units()) {
            long nanos = past.unitNanos(testClass, unit).orElse(UNKNOWN);
            pastNanos[unit.index() - firstUnit] = nanos;
            if (nanos != UNKNOWN) {
                knownPastNanos += nanos;
                knownPastTests += unit.tests();
            }
            failedLast.set(unit.index() - firstUnit, past.failedLast(testClass, unit));
        }
        pending = isOrderOfPlan(order) ? new TreeSet<>() : new TreeSet<>(this::compareUrgency);
    }

    /** Whether a unit of the class failed when it last ran. */
    public boolean hasFailedLast() {
        return !failedLast.isEmpty();
    }

    private boolean isOrderOfPlan(ClassOrder order) {
        return order.isAsPlanned() || (failedLast.isEmpty() && (isRevocable() || knownPastTests == 0));
    }

    /** What failed last time comes first; after that, a class that is handed out in parts begins with its longest units. */
    private int compareUrgency(TestUnit unit, TestUnit other) {
        int place = unit.index() - firstUnit;
        int otherPlace = other.index() - firstUnit;
        int result = Boolean.compare(failedLast.get(otherPlace), failedLast.get(place));
        if (result == 0 && !isRevocable()) {
            result = Long.compare(pastNanos[otherPlace], pastNanos[place]);
        }
        return result == 0 ? unit.compareTo(other) : result;
    }

    /** Units that no fork holds. */
    public int pendingUnits() {
        return pending.size();
    }

    /** Units that have finished. */
    public int finishedUnits() {
        return finishedUnits;
    }

    /** A snapshot of the units that no fork holds. */
    public List<TestUnit> withoutFork() {
        return List.copyOf(pending);
    }

    /** How long all finished units took in this run. */
    public long finishedNanos() {
        return finishedNanos;
    }

    /** How long the unit took in earlier runs. */
    public OptionalLong pastNanos(TestUnit unit) {
        long nanos = pastNanos[unit.index() - firstUnit];
        return nanos == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    /** Forks that work in the class. */
    public int forks() {
        return forks.size();
    }

    /** How long a unit of this class took on average in this run; 0 if none has finished. */
    public long meanUnitNanos() {
        return finishedUnits == 0 ? 0 : finishedNanos / finishedUnits;
    }

    /** Whether a unit can be taken back from a fork that has not begun it. */
    public boolean isRevocable() {
        return testClass.traits().revocable();
    }

    /** Whether a lease may hold units of this class and of others. */
    public boolean isBundled() {
        return isRevocable() && !testClass.traits().alone();
    }

    /**
     * Whether a fork that is in the class can get more of its tests, although others held them when it entered: Jupiter
     * asks before each test, in an order that a lease can set.
     */
    public boolean isExtensible() {
        return isRevocable() && hasFixtures() && !isRerun() && areAllOfJupiter();
    }

    private boolean areAllOfJupiter() {
        for (TestUnit unit : testClass.units()) {
            if (!UniqueIds.engine(unit.uniqueId()).equals(JUPITER)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each launcher execution that comes to the class pays for fixtures. */
    public boolean hasFixtures() {
        return testClass.traits().fixtures();
    }

    public TestClass testClass() {
        return testClass;
    }

    /** The name of the class, which its reruns have as well. */
    public String name() {
        return testClass.name();
    }

    public boolean isRerun() {
        return testClass.isRerun();
    }

    boolean isOpened() {
        return opened;
    }

    /** Whether the unit is in a container that has failed as a whole. */
    public boolean isWithdrawn(TestUnit unit) {
        for (String container : withdrawnContainers) {
            if (UniqueIds.isWithin(unit.uniqueId(), container)) {
                return true;
            }
        }
        return false;
    }

    public boolean hasPending() {
        return !pending.isEmpty();
    }

    /** Whether this run or an earlier one has shown how long some of the tests take. */
    public boolean isKnown() {
        return finishedTests > 0 || knownPastTests > 0;
    }

    public int knownPastTests() {
        return knownPastTests;
    }

    public long knownPastNanos() {
        return knownPastNanos;
    }

    public int pendingTests() {
        int tests = 0;
        for (TestUnit unit : pending) {
            tests += unit.tests();
        }
        return tests;
    }

    /** What a fork pays to enter the class, as this run has shown, or else an earlier one. */
    public OptionalLong setupNanos() {
        return entryNanos.isPresent() ? entryNanos : pastSetupNanos;
    }

    /** Whether earlier runs have shown that everything pending takes less than that. */
    public boolean isKnownToTakeLessThan(long nanos) {
        return pendingWork.unknownTests() == 0 && pendingWork.knownNanos() < nanos;
    }

    /**
     * How long a unit is expected to take: as in an earlier run, or else like other tests of its class, or else like
     * any test.
     */
    public long expectedNanos(TestUnit unit, Pace pace) {
        return workOf(unit).nanos(testNanos(pace));
    }

    /**
     * The same, if some tests of the class run at the moment: with what they have taken so far, the average of this run may
     * already be longer than that of the finished ones.
     */
    public long expectedNanos(TestUnit unit, Pace pace, int runningTests, long runningNanos) {
        long average = finishedTests + runningTests == 0 || (finishedTests == 0 && knownPastTests > 0)
                ? 0
                : (finishedNanos + runningNanos) / (finishedTests + runningTests);
        return workOf(unit).nanos(Math.max(testNanos(pace), average));
    }

    /** How long all pending units are expected to take. */
    public long pendingNanos(Pace pace) {
        return pendingWork.nanos(testNanos(pace));
    }

    /** How long a fork that opens the class now is expected to be occupied. */
    public long openingNanos(Pace pace) {
        return setupNanos().orElse(0) + pendingNanos(pace);
    }

    /** No run with this class is shorter, however many forks there are; 0 if nothing is known of its units. */
    public long criticalNanos() {
        long longest = 0;
        for (TestUnit unit : pending) {
            longest = Math.max(longest, workOf(unit).knownNanos());
        }
        return longest == 0 ? 0 : longest + setupNanos().orElse(0);
    }

    /** What is known of a unit from earlier runs. */
    public Work workOf(TestUnit unit) {
        if (unit.isPart()) {
            return Work.NONE;
        }
        long past = pastNanos[unit.index() - firstUnit];
        return past == UNKNOWN ? new Work(0, unit.tests()) : new Work(past, 0);
    }

    /** A part of the unit has occupied another fork for that long. */
    public void observePart(int wholeUnit, long nanos) {
        int whole = wholeUnit - firstUnit;
        partNanos[whole] += nanos;
    }

    private long testNanos(Pace pace) {
        if (finishedTests > 0) {
            return Math.max(1, finishedNanos / finishedTests);
        }
        return knownPastTests > 0 ? Math.max(1, knownPastNanos / knownPastTests) : pace.testNanos();
    }

    public List<TestUnit> take(int units) {
        opened = true;
        List<TestUnit> taken = new ArrayList<>();
        while (taken.size() < units && !pending.isEmpty()) {
            TestUnit unit = pending.first();
            take(unit);
            taken.add(unit);
        }
        return taken;
    }

    /** Takes the given pending unit. */
    public void take(TestUnit unit) {
        opened = true;
        pending.remove(unit);
        pendingWork = pendingWork.minus(workOf(unit));
    }

    /** Pending units that failed when they last ran. */
    public List<TestUnit> failedLast(Estimates past) {
        return pending.stream().filter(unit -> past.failedLast(testClass, unit)).toList();
    }

    public void giveBack(TestUnit unit) {
        pending.add(unit);
        pendingWork = pendingWork.plus(workOf(unit));
    }

    /** Takes the pending units of the container, now and from now on. */
    public List<TestUnit> withdrawPending(String containerId) {
        withdrawnContainers.add(containerId);
        List<TestUnit> units = pending.stream().filter(this::isWithdrawn).toList();
        units.forEach(this::take);
        finishedUnits += units.size();
        return units;
    }

    public void enter(ForkId fork) {
        forks.add(fork);
    }

    public void leave(ForkId fork) {
        forks.remove(fork);
    }

    /** For how long a unit occupied forks in this run. */
    public OptionalLong seenNanos(TestUnit unit) {
        long nanos = seenNanos[unit.index() - firstUnit];
        return nanos == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(nanos + partNanos[unit.index() - firstUnit]);
    }

    /** What the first warm fork paid to enter the class in this run. */
    public OptionalLong seenSetupNanos() {
        return seenSetupNanos;
    }

    /** Records the setup that a warm fork has paid, or would have paid. Only the first one counts. */
    public void observeSetup(long nanos) {
        if (finishedUnits == 0 && seenSetupNanos.isEmpty()) {
            seenSetupNanos = OptionalLong.of(nanos);
        }
    }

    /** Records the setup that a fork of this run has paid. Only the first one counts. */
    public void observeEntry(long nanos) {
        if (finishedUnits == 0 && entryNanos.isEmpty()) {
            entryNanos = OptionalLong.of(nanos);
        }
    }

    public void observeFinished(TestUnit unit, long nanos) {
        seenNanos[unit.index() - firstUnit] = nanos;
        finishedUnits++;
        finishedTests += unit.tests();
        finishedNanos += nanos;
    }
}
