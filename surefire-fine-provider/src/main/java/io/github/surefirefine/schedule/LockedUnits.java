package io.github.surefirefine.schedule;

import io.github.surefirefine.model.ClassOrder;
import io.github.surefirefine.model.Lock;
import io.github.surefirefine.model.TestUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Units that need locks, and that no fork holds. Each is handed out alone, so that a lock is held no longer than needed;
 * but for classes with fixtures: what they have is handed out as a whole, so that the fixtures run once. Confined to the
 * scheduler.
 */
final class LockedUnits {

    private static final Comparator<Item> AS_PLANNED =
            Comparator.comparingInt(item -> item.units().get(0).index());

    private final ClassOrder order;
    private final ToLongFunction<TestUnit> expectedNanos;
    private final List<Item> items = new ArrayList<>();
    private @Nullable LockChains chains;

    LockedUnits(ClassOrder order, ToLongFunction<TestUnit> expectedNanos) {
        this.order = order;
        this.expectedNanos = expectedNanos;
    }

    /** What one lease will hold. */
    record Item(ClassQueue queue, List<TestUnit> units, List<Lock> locks) {

        static Item of(ClassQueue queue, List<TestUnit> units) {
            return new Item(
                    queue,
                    List.copyOf(units),
                    Lock.union(units.stream()
                            .flatMap(unit -> unit.locks().stream())
                            .toList()));
        }

        boolean isolates() {
            return locks.stream().anyMatch(Lock::isolates);
        }
    }

    void add(Item item) {
        items.add(item);
        chains = null;
    }

    /**
     * What is to be begun next of what can be: the unit of the longest chain, unless the user has chosen an order. What
     * must run alone comes last, for then no fork has to be kept waiting for it.
     *
     * @param isRerun whether failed tests are to be run again
     */
    Optional<Item> next(LockTable table, boolean isRerun) {
        Comparator<Item> first = Comparator.comparing(Item::isolates);
        Comparator<Item> longestChain = Comparator.comparingLong(item -> -weightNanos(item));
        return items.stream()
                .filter(item -> item.queue().isRerun() == isRerun && table.isFree(item.locks()))
                .min(
                        order == ClassOrder.AS_PLANNED
                                ? first.thenComparing(AS_PLANNED)
                                : first.thenComparing(longestChain).thenComparing(AS_PLANNED));
    }

    /** How long the run will last at least, if the item is begun now. */
    long weightNanos(Item item) {
        if (chains == null) {
            chains = new LockChains(
                    items.stream().flatMap(each -> each.units().stream()).toList(), expectedNanos);
        }
        long own = item.units().stream().mapToLong(expectedNanos).sum();
        return item.isolates() ? own : Math.max(own, chains.longest(item.locks()));
    }

    void remove(Item item) {
        items.remove(item);
        chains = null;
    }

    /** Takes out all of a class. */
    List<TestUnit> withdraw(ClassQueue queue) {
        return takeOut(item -> item.queue() == queue);
    }

    /** Takes out all that was not run before. */
    List<TestUnit> takeFirstRuns() {
        return takeOut(item -> !item.queue().isRerun());
    }

    private List<TestUnit> takeOut(Predicate<Item> which) {
        List<TestUnit> taken = new ArrayList<>();
        items.removeIf(item -> which.test(item) && taken.addAll(item.units()));
        chains = null;
        return taken;
    }
}
