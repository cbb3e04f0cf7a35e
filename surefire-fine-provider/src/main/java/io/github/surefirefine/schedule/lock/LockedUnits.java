package io.github.surefirefine.schedule.lock;

import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.estimate.Work;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Units that need locks and that no fork holds. Each is handed out alone, so that a lock is held no longer than needed.
 * The exception are classes with fixtures: their units are handed out together, so that the fixtures run once. Confined
 * to the scheduler.
 */
public final class LockedUnits {

    private final ClassOrder order;
    private final Pace pace;
    private final Map<Needs, TreeSet<Item>> items = new LinkedHashMap<>();
    private final LockChains chains = new LockChains();
    private int units;

    public LockedUnits(ClassOrder classOrder, Pace pace) {
        order = classOrder;
        this.pace = pace;
    }

    /**
     * The units of one lease.
     *
     * @param locks what all of them need together
     */
    public record Item(ClassQueue queue, List<TestUnit> units, List<Lock> locks, Work work)
            implements Comparable<Item> {

        public static Item of(ClassQueue queue, List<TestUnit> units) {
            List<Lock> locks = Lock.union(
                    units.stream().flatMap(unit -> unit.locks().stream()).toList());
            return new Item(
                    queue,
                    List.copyOf(units),
                    locks,
                    units.stream().map(queue::workOf).reduce(Work.NONE, Work::plus));
        }

        boolean isolates() {
            for (Lock lock : locks) {
                if (lock.isolates()) {
                    return true;
                }
            }
            return false;
        }

        /** In the order of the plan. */
        @Override
        public int compareTo(Item other) {
            return units.get(0).compareTo(other.units.get(0));
        }

        private int compareLength(Item other) {
            int result = Long.compare(other.work.knownNanos(), work.knownNanos());
            if (result == 0) {
                result = Long.compare(other.work.unknownTests(), work.unknownTests());
            }
            return result == 0 ? compareTo(other) : result;
        }
    }

    /** A set of locks that items have in common; there are few different ones. */
    private record Needs(List<Lock> locks, boolean isRerun) {

        static Needs of(Item item) {
            return new Needs(item.locks(), item.queue().isRerun());
        }
    }

    public void add(Item item) {
        Needs needs = Needs.of(item);
        TreeSet<Item> same = items.get(needs);
        if (same == null) {
            same = order.isAsPlanned() ? new TreeSet<>() : new TreeSet<>(Item::compareLength);
            items.put(needs, same);
        }
        same.add(item);
        chains.add(item.locks(), item.work());
        units += item.units().size();
    }

    /**
     * The next item that can begin: the one of the longest chain, unless the user has chosen an order. What must run
     * alone comes last, because then no fork has to wait for it.
     *
     * @param isRerun whether failed tests are to run again
     * @param which of these classes
     */
    public Optional<Item> next(LockTable table, boolean isRerun, Predicate<ClassQueue> which) {
        @Nullable Item next = null;
        for (Map.Entry<Needs, TreeSet<Item>> entry : items.entrySet()) {
            Needs needs = entry.getKey();
            if (needs.isRerun() == isRerun && table.isFree(needs.locks())) {
                Item first = first(entry.getValue(), which);
                if (first != null && (next == null || isBefore(first, next))) {
                    next = first;
                }
            }
        }
        return Optional.ofNullable(next);
    }

    private static @Nullable Item first(SortedSet<Item> same, Predicate<ClassQueue> which) {
        for (Item item : same) {
            if (which.test(item.queue())) {
                return item;
            }
        }
        return null;
    }

    private boolean isBefore(Item item, Item other) {
        if (item.isolates() != other.isolates()) {
            return other.isolates();
        }
        int byChain = order.isAsPlanned() ? 0 : Long.compare(weightNanos(other), weightNanos(item));
        return byChain == 0 ? item.compareTo(other) < 0 : byChain < 0;
    }

    /**
     * Like {@link #next}, but empty if it is better to begin the other class first. Reruns do not count.
     *
     * @param other empty if there is no class to begin
     */
    public Optional<Item> nextBefore(Optional<ClassQueue> other, LockTable table, Predicate<ClassQueue> which) {
        Optional<Item> next = next(table, false, which);
        return next.isEmpty() || other.isEmpty() || isBefore(next.get(), other.get()) ? next : Optional.empty();
    }

    private boolean isBefore(Item item, ClassQueue other) {
        return !item.isolates()
                && (order.isAsPlanned()
                        ? item.queue().testClass().index() <= other.testClass().index()
                        : weightNanos(item) >= other.pendingNanos(pace));
    }

    /** How long the run will last at least if the item begins now. */
    private long weightNanos(Item item) {
        long own = item.work().nanos(pace.testNanos());
        return item.isolates() ? own : Math.max(own, chains.longestNanos(item.locks(), pace.testNanos()));
    }

    /** Whether something could begin. */
    public boolean hasFree(LockTable table) {
        for (Needs needs : items.keySet()) {
            if (table.isFree(needs.locks())) {
                return true;
            }
        }
        return false;
    }

    public int units() {
        return units;
    }

    public void remove(Item item) {
        Needs needs = Needs.of(item);
        TreeSet<Item> same = items.get(needs);
        if (same != null && same.remove(item)) {
            units -= item.units().size();
            chains.remove(item.locks(), item.work());
            if (same.isEmpty()) {
                items.remove(needs);
            }
        }
    }

    /** Takes out all units of a class that is withdrawn. */
    public List<TestUnit> withdraw(ClassQueue queue) {
        List<Item> withdrawn = new ArrayList<>();
        for (Item item : all()) {
            if (item.queue() == queue && item.units().stream().allMatch(queue::isWithdrawn)) {
                withdrawn.add(item);
            }
        }
        return takeOut(withdrawn);
    }

    /** Takes out all units of these classes. */
    public List<TestUnit> takeAllOf(Predicate<ClassQueue> which) {
        List<Item> taken = new ArrayList<>();
        for (Item item : all()) {
            if (which.test(item.queue())) {
                taken.add(item);
            }
        }
        return takeOut(taken);
    }

    /** Takes out all units that were not run before. */
    public List<TestUnit> takeFirstRuns() {
        List<Item> taken = new ArrayList<>();
        for (Item item : all()) {
            if (!item.queue().isRerun()) {
                taken.add(item);
            }
        }
        return takeOut(taken);
    }

    private List<Item> all() {
        List<Item> all = new ArrayList<>();
        for (TreeSet<Item> same : items.values()) {
            all.addAll(same);
        }
        return all;
    }

    private List<TestUnit> takeOut(List<Item> taken) {
        List<TestUnit> ofItems = new ArrayList<>();
        for (Item item : taken) {
            remove(item);
            ofItems.addAll(item.units());
        }
        return ofItems;
    }
}
