package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes that no fork has begun, in the order in which they are to be begun. What is longer comes first, unless the
 * user has chosen an order; of equal ones the first of the plan.
 */
final class UnopenedClasses {

    private static final Comparator<Entry> AS_PLANNED =
            Comparator.comparingInt(entry -> entry.queue().testClass().index());

    private final ClassOrder order;
    private final Pace pace;

    /** Of these the durations are known. */
    private final TreeSet<Entry> known;

    /** Of these only how many tests they have; what one takes is learned while the run goes on. */
    private final TreeSet<Entry> unknown;

    /** The known ones by what cannot be shared of them. */
    private final TreeSet<Entry> byCritical = new TreeSet<>(
            Comparator.comparingLong((Entry entry) -> -entry.criticalNanos()).thenComparing(AS_PLANNED));

    private final Map<ClassQueue, Entry> entries = new HashMap<>();
    private long knownNanos;
    private long unknownTests;

    /** What was expected of a class when it was added: what is learned of it since must not change its place. */
    private record Entry(ClassQueue queue, boolean isKnown, long nanos, long criticalNanos, int tests) {

        long nanos(Pace pace) {
            return isKnown ? nanos : tests * pace.testNanos();
        }
    }

    UnopenedClasses(ClassOrder order, Pace pace) {
        this.order = order;
        this.pace = pace;
        known = new TreeSet<>(orElsePlanned(Comparator.comparingLong(entry -> -entry.nanos())));
        unknown = new TreeSet<>(orElsePlanned(Comparator.comparingInt(entry -> -entry.tests())));
    }

    private Comparator<Entry> orElsePlanned(Comparator<Entry> longestFirst) {
        return order.isAsPlanned() ? AS_PLANNED : longestFirst.thenComparing(AS_PLANNED);
    }

    void add(ClassQueue queue) {
        Entry entry = new Entry(
                queue, queue.isKnown(), queue.openingNanos(pace), queue.criticalNanos(), queue.pendingTests());
        entries.put(queue, entry);
        if (entry.isKnown()) {
            known.add(entry);
            byCritical.add(entry);
            knownNanos += entry.nanos();
        } else {
            unknown.add(entry);
            unknownTests += entry.tests();
        }
    }

    /**
     * The class that comes next: one with a test that would delay the end if it was begun later, else the
     * longest.
     *
     * @param urgentNanos a class with a test that takes so long comes first
     * @param which those that may be begun
     */
    Optional<ClassQueue> next(long urgentNanos, Predicate<ClassQueue> which) {
        Optional<Entry> urgent = order.isAsPlanned()
                ? Optional.empty()
                : first(byCritical, which).filter(entry -> entry.criticalNanos() >= urgentNanos);
        Comparator<Entry> wanted = orElsePlanned(Comparator.comparingLong(entry -> -entry.nanos(pace)));
        return urgent.or(() -> Stream.of(known, unknown)
                        .flatMap(entries -> first(entries, which).stream())
                        .min(wanted))
                .map(Entry::queue);
    }

    private static Optional<Entry> first(SortedSet<Entry> entries, Predicate<ClassQueue> which) {
        return entries.stream().filter(entry -> which.test(entry.queue())).findFirst();
    }

    /** Whether it was added and not removed since. */
    boolean contains(ClassQueue queue) {
        return entries.containsKey(queue);
    }

    /** Units of the class are taken. */
    void remove(ClassQueue queue) {
        @Nullable Entry entry = entries.remove(queue);
        if (entry == null) {
            return;
        }
        if (entry.isKnown()) {
            known.remove(entry);
            byCritical.remove(entry);
            knownNanos -= entry.nanos();
        } else {
            unknown.remove(entry);
            unknownTests -= entry.tests();
        }
    }

    /** What all of them together are expected to take. */
    long nanos() {
        return knownNanos + unknownTests * pace.testNanos();
    }
}
