package io.github.surefirefine.schedule.lock;

import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.model.plan.Lock;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.estimate.Work;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Units that need locks and that no fork holds. Each is handed out alone, so that a lock is held no longer than needed.
 * The exception are classes with fixtures: their units are handed out together, so that the fixtures run once. Confined
 * to the scheduler.
 */
public final class LockedUnits {

    private static final Comparator<Item> AS_PLANNED =
            Comparator.comparingInt(item -> item.units().get(0).index());

    private static final Comparator<Item> LONGEST_FIRST = Comparator.comparingLong(
                    (Item item) -> -item.work().knownNanos())
            .thenComparingLong(item -> -item.work().unknownTests())
            .thenComparing(AS_PLANNED);

    private final Comparator<Item> order;
    private final Pace pace;
    private final Map<Needs, TreeSet<Item>> items = new LinkedHashMap<>();
    private final LockChains chains = new LockChains();
    private int units;

    public LockedUnits(ClassOrder classOrder, Pace pace) {
        order = classOrder.isAsPlanned() ? AS_PLANNED : LONGEST_FIRST;
        this.pace = pace;
    }

    /**
     * The units of one lease.
     *
     * @param locks what all of them need together
     */
    public record Item(ClassQueue queue, List<TestUnit> units, List<Lock> locks, Work work) {

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
            return locks.stream().anyMatch(Lock::isolates);
        }
    }

    /** A set of locks that items have in common; there are few different ones. */
    private record Needs(List<Lock> locks, boolean isRerun) {

        static Needs of(Item item) {
            return new Needs(item.locks(), item.queue().isRerun());
        }
    }

    public void add(Item item) {
        items.computeIfAbsent(Needs.of(item), needs -> new TreeSet<>(order)).add(item);
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
        Comparator<Item> byChain = Comparator.comparingLong(item -> -weightNanos(item));
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().isRerun() == isRerun
                        && table.isFree(entry.getKey().locks()))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(item -> which.test(item.queue()))
                        .limit(1))
                .min(Comparator.comparing(Item::isolates)
                        .thenComparing(order.equals(AS_PLANNED) ? AS_PLANNED : byChain.thenComparing(AS_PLANNED)));
    }

    /**
     * Like {@link #next}, but empty if it is better to begin the other class first. Reruns do not count.
     *
     * @param other empty if there is no class to begin
     */
    public Optional<Item> nextBefore(Optional<ClassQueue> other, LockTable table, Predicate<ClassQueue> which) {
        return next(table, false, which).filter(item -> other.isEmpty() || isBefore(item, other.get()));
    }

    private boolean isBefore(Item item, ClassQueue other) {
        return !item.isolates()
                && (order.equals(AS_PLANNED)
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
        return items.keySet().stream().anyMatch(needs -> table.isFree(needs.locks()));
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
        return takeOut(item -> item.queue() == queue && item.units().stream().allMatch(queue::isWithdrawn));
    }

    /** Takes out all units of these classes. */
    public List<TestUnit> takeAllOf(Predicate<ClassQueue> which) {
        return takeOut(item -> which.test(item.queue()));
    }

    private List<TestUnit> takeOut(Predicate<Item> which) {
        List<Item> taken =
                items.values().stream().flatMap(TreeSet::stream).filter(which).toList();
        taken.forEach(this::remove);
        return taken.stream().flatMap(item -> item.units().stream()).toList();
    }
}
