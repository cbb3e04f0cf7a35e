package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.lock.LockTable;
import io.github.surefirefine.schedule.lock.LockedUnits;
import io.github.surefirefine.schedule.plan.ClassQueue;
import io.github.surefirefine.schedule.plan.PlannedUnits;
import io.github.surefirefine.schedule.sharing.Sharing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The units that no fork holds, in the order in which they are handed out. Confined to the scheduler. */
public final class PendingWork {

    private final ClassOrder order;
    private final Sharing sharing;
    private final Estimates past;
    private final PlannedUnits planned;
    private final UnopenedClasses unopened;
    private final UnopenedClasses unopenedReruns;
    private final OpenedClasses opened;
    private final LockedUnits locked;
    private final BundleSelection bundles;

    /** Units of classes without fixtures that failed when they last ran, if those come first. */
    private final TreeMap<Integer, TestUnit> failedLast = new TreeMap<>();

    /** Units that victims have given up, by thief; they do not count as pending. */
    private final Map<ForkId, List<TestUnit>> kept = new HashMap<>();

    private final MethodParts parts = new MethodParts();
    private final PendingCount count = new PendingCount();

    public PendingWork(RunRules rules, Sharing sharing, Estimates past, Pace pace, PlannedUnits planned) {
        order = rules.order();
        this.sharing = sharing;
        this.past = past;
        this.planned = planned;
        unopened = new UnopenedClasses(order, pace);
        unopenedReruns = new UnopenedClasses(ClassOrder.AS_PLANNED, pace);
        opened = new OpenedClasses(sharing, pace);
        bundles = new BundleSelection(order, sharing, pace, unopened);
        locked = new LockedUnits(order, pace);
    }

    /** Adds a class that is to run, or to run again. */
    public void add(ClassQueue queue) {
        offer(queue);
        if (order == ClassOrder.FAILED_FIRST && !queue.hasFixtures()) {
            for (TestUnit unit : queue.failedLast(past)) {
                failedLast.put(unit.index(), unit);
            }
        }
        if (queue.hasPending()) {
            (queue.isRerun() ? unopenedReruns : unopened).add(queue);
        }
    }

    /** If a class has fixtures and locks, the locks are held as long as the fixtures are needed. */
    private void offer(ClassQueue queue) {
        List<TestUnit> all = queue.testClass().units();
        if (queue.hasFixtures() && doesAnyNeedLocks(all)) {
            locked.add(LockedUnits.Item.of(queue, all));
            count.add(queue, all.size());
        } else {
            for (TestUnit unit : all) {
                offer(queue, unit);
            }
        }
    }

    private static boolean doesAnyNeedLocks(List<TestUnit> units) {
        for (TestUnit unit : units) {
            if (!unit.locks().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void offer(ClassQueue queue, TestUnit unit) {
        if (unit.locks().isEmpty()) {
            queue.giveBack(unit);
        } else {
            locked.add(LockedUnits.Item.of(queue, List.of(unit)));
        }
        count.add(queue, 1);
    }

    /** This fork has discovered these classes together. They have already been added. */
    public void discovered(ForkId fork, List<ClassQueue> slice) {
        bundles.discovered(fork, slice);
    }

    /** The fork takes nothing more. */
    public void left(ForkId fork) {
        bundles.left(fork);
    }

    /** Adds a part of a method that no fork runs yet. */
    public void addPart(TestUnit part) {
        parts.add(part);
        count.add(planned.classOf(part), 1);
    }

    /** The unit was taken and has not begun. */
    public void giveBack(TestUnit unit) {
        if (unit.isPart()) {
            addPart(unit);
        } else {
            ClassQueue queue = planned.classOf(unit);
            offer(queue, unit);
            opened.note(queue);
        }
    }

    /** Adds units of a class that could not begin before. */
    public void release(ClassQueue queue, List<TestUnit> units) {
        forget(queue);
        for (TestUnit unit : units) {
            offer(queue, unit);
        }
        boolean isUnopened = queue.forks() == 0 && queue.finishedUnits() == 0;
        if (isUnopened && queue.hasPending()) {
            unopened.add(queue);
        } else {
            opened.note(queue);
        }
    }

    /** Keeps these units until the thief takes them or leaves. */
    public void keep(ForkId thief, List<TestUnit> units) {
        kept.put(thief, units);
    }

    /** Takes the units kept for that thief. */
    public Optional<List<TestUnit>> takeKept(ForkId thief) {
        return Optional.ofNullable(kept.remove(thief));
    }

    /** Takes the part that has waited longest, of any method. */
    public Optional<List<TestUnit>> takePart() {
        Optional<TestUnit> part = parts.take();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        count.remove(planned.classOf(part.get()), 1);
        return Optional.of(List.of(part.get()));
    }

    /**
     * Takes a unit that failed when it last ran. It takes only one, so that a second failure is known soon. A fork that
     * runs one class only takes all of the class.
     *
     * @param mayOpen classes of which the fork may have units
     * @param forks how many forks there are, or may be
     */
    public Optional<List<TestUnit>> takeFailedLast(Predicate<ClassQueue> mayOpen, int forks) {
        TestUnit unit = firstFailed(mayOpen);
        if (unit == null) {
            return Optional.empty();
        }
        ClassQueue queue = planned.classOf(unit);
        if (sharing.confinesForks()) {
            return Optional.of(take(queue, sharing.leaseSize(queue, forks)));
        }
        failedLast.remove(unit.index());
        forget(queue);
        queue.take(unit);
        count.remove(queue, 1);
        if (queue.hasPending()) {
            unopened.add(queue);
        }
        return Optional.of(List.of(unit));
    }

    private @Nullable TestUnit firstFailed(Predicate<ClassQueue> mayOpen) {
        for (TestUnit unit : failedLast.values()) {
            if (mayOpen.test(planned.classOf(unit))) {
                return unit;
            }
        }
        return null;
    }

    /** Takes as much of a class as a lease holds. */
    public List<TestUnit> takeSome(ClassQueue queue, int forks) {
        return take(queue, sharing.leaseSize(queue, forks));
    }

    private List<TestUnit> take(ClassQueue queue, int most) {
        forget(queue);
        List<TestUnit> taken = queue.take(most);
        for (TestUnit unit : taken) {
            failedLast.remove(unit.index());
        }
        count.remove(queue, taken.size());
        opened.note(queue);
        return taken;
    }

    /**
     * Takes units of a class that some fork has entered.
     *
     * @param wanted their numbers, among others
     */
    public List<TestUnit> take(ClassQueue queue, Set<Integer> wanted) {
        List<TestUnit> taken = new ArrayList<>();
        for (TestUnit unit : queue.withoutFork()) {
            if (wanted.contains(unit.index())) {
                taken.add(unit);
            }
        }
        if (!taken.isEmpty()) {
            forget(queue);
            for (TestUnit unit : taken) {
                queue.take(unit);
            }
            count.remove(queue, taken.size());
            opened.note(queue);
        }
        return taken;
    }

    private List<TestUnit> take(LockedUnits.Item item) {
        locked.remove(item);
        count.remove(item.queue(), item.units().size());
        return item.units();
    }

    /**
     * Takes the next work that no fork has begun: classes, or units whose locks are free.
     *
     * @param mayOpen classes of which the fork may have units
     * @param urgentNanos a class with a test that takes at least that long is opened before longer classes
     */
    public Optional<List<TestUnit>> open(
            ForkId fork, Predicate<ClassQueue> mayOpen, long urgentNanos, LockTable locks, int forks) {
        Optional<ClassQueue> next = unopened.next(urgentNanos, mayOpen);
        Optional<LockedUnits.Item> before = locked.nextBefore(next, locks, mayOpen);
        if (before.isPresent()) {
            return Optional.of(take(before.get()));
        }
        return next.isPresent()
                ? Optional.of(takeSome(bundles.select(fork, next.get(), forks), forks))
                : Optional.empty();
    }

    private List<TestUnit> takeSome(List<ClassQueue> bundle, int forks) {
        List<TestUnit> taken = new ArrayList<>();
        for (ClassQueue queue : bundle) {
            taken.addAll(takeSome(queue, forks));
        }
        Collections.sort(taken);
        return taken;
    }

    /**
     * Takes units of the open class that a fork should join, if that pays.
     *
     * @param mayEnter whether the fork may enter the class
     */
    public Optional<List<TestUnit>> takeMostWorthJoining(Predicate<ClassQueue> mayEnter, int forks) {
        return takeSome(opened.mostWorthJoining(mayEnter), forks);
    }

    private Optional<List<TestUnit>> takeSome(Optional<ClassQueue> queue, int forks) {
        return queue.isPresent() ? Optional.of(takeSome(queue.get(), forks)) : Optional.empty();
    }

    /**
     * Takes the failed tests of one class that are to run again.
     *
     * @param mayOpen classes of which the fork may have units
     */
    public Optional<List<TestUnit>> takeRerun(LockTable locks, Predicate<ClassQueue> mayOpen, int forks) {
        Optional<LockedUnits.Item> withLocks = locked.next(locks, true, mayOpen);
        return withLocks.isPresent()
                ? Optional.of(take(withLocks.get()))
                : takeSome(unopenedReruns.next(Long.MAX_VALUE, mayOpen), forks);
    }

    /** Takes everything that was not run before. */
    public List<TestUnit> takeFirstRuns() {
        List<TestUnit> everything = new ArrayList<>();
        for (ClassQueue queue : planned.classes()) {
            if (!queue.isRerun()) {
                everything.addAll(take(queue, queue.pendingUnits()));
            }
        }
        return withLocked(everything, locked.takeFirstRuns());
    }

    /** Takes everything. */
    public List<TestUnit> takeAll() {
        List<TestUnit> everything = takeAllOf(queue -> true);
        List<TestUnit> ofMethods = parts.takeAllOf(part -> true);
        ofMethods.forEach(part -> count.remove(planned.classOf(part), 1));
        everything.addAll(ofMethods);
        return everything;
    }

    /** Takes everything of such classes. */
    public List<TestUnit> takeAllOf(Predicate<ClassQueue> which) {
        List<TestUnit> everything = new ArrayList<>();
        for (ClassQueue queue : planned.classes()) {
            if (which.test(queue)) {
                everything.addAll(take(queue, queue.pendingUnits()));
            }
        }
        return withLocked(everything, locked.takeAllOf(which));
    }

    private List<TestUnit> withLocked(List<TestUnit> everything, List<TestUnit> needingLocks) {
        for (TestUnit unit : needingLocks) {
            count.remove(planned.classOf(unit), 1);
        }
        everything.addAll(needingLocks);
        Collections.sort(everything);
        return everything;
    }

    /** Takes all units of a container, in a class that some fork has entered; they must not run. */
    public List<TestUnit> withdraw(ClassQueue queue, String containerId) {
        forget(queue);
        List<TestUnit> withdrawn = new ArrayList<>(queue.withdrawPending(containerId));
        opened.note(queue);
        withdrawn.addAll(locked.withdraw(queue));
        withdrawn.addAll(parts.takeAllOf(part -> planned.classOf(part) == queue && queue.isWithdrawn(part)));
        withdrawn.forEach(unit -> failedLast.remove(unit.index()));
        count.remove(queue, withdrawn.size());
        return withdrawn;
    }

    private void forget(ClassQueue queue) {
        unopened.remove(queue);
        unopenedReruns.remove(queue);
        opened.remove(queue);
    }

    /** How many units no fork holds. */
    public int count() {
        return count.all();
    }

    /** Whether no fork holds some unit of such a class. */
    public boolean hasSomeOf(Predicate<ClassQueue> which) {
        return planned.classes().stream().anyMatch(queue -> which.test(queue) && count.hasSome(queue.name()));
    }

    /** How many classes with such a name have pending units. */
    public int classes(Predicate<String> which) {
        return count.classes(which);
    }

    /** Open classes that have units that no fork holds. */
    public Collection<ClassQueue> opened() {
        return opened.classes();
    }

    /** Whether a fork that comes now might get some of it. */
    public boolean hasSome(LockTable locks) {
        return !kept.isEmpty() || hasFree(locks);
    }

    /** Whether there is something that is kept for no thief and waits for no lock. */
    public boolean hasFree(LockTable locks) {
        return count.all() > locked.units() || locked.hasFree(locks);
    }

    /** How long all pending work that needs no locks takes. */
    public long nanos() {
        return unopened.nanos() + opened.nanos();
    }
}
