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
 * The classes that no fork has begun, in the order in which they are opened. Classes with a test that failed last time
 * come first, then longer ones, unless the user has chosen an order; equal ones stay in the order of the plan.
 */
final class UnopenedClasses {

    private static final Comparator<Entry> AS_PLANNED =
            Comparator.comparingInt(entry -> entry.queue().testClass().index());

    private final ClassOrder order;
    private final Pace pace;

    /** Classes whose durations are known. */
    private final TreeSet<Entry> known;

    /** Classes of which only the number of tests is known; the duration of a test is learned during the run. */
    private final TreeSet<Entry> unknown;

    /** The known classes by the part of them that cannot be shared. */
    private final TreeSet<Entry> byCritical = new TreeSet<>(
            Comparator.comparingLong((Entry entry) -> -entry.criticalNanos()).thenComparing(AS_PLANNED));

    private final Map<ClassQueue, Entry> entries = new HashMap<>();
    private long knownNanos;
    private long unknownTests;

    /** What was expected of a class when it was added. What is learned later must not change its place. */
    private record Entry(
            ClassQueue queue, boolean isKnown, boolean hasPassed, long nanos, long criticalNanos, int tests) {

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
        return order.isAsPlanned()
                ? AS_PLANNED
                : Comparator.comparing(Entry::hasPassed)
                        .thenComparing(longestFirst)
                        .thenComparing(AS_PLANNED);
    }

    void add(ClassQueue queue) {
        Entry entry = new Entry(
                queue,
                queue.isKnown(),
                !queue.hasFailedLast(),
                queue.openingNanos(pace),
                queue.criticalNanos(),
                queue.pendingTests());
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
     * The next class: one with a test that would delay the end if it began later, or else one with a test that failed
     * last time, or else the longest.
     *
     * @param urgentNanos a class with a test that takes at least that long comes first
     * @param which the classes that may begin
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

    /** Whether the class was added and not removed since. */
    boolean contains(ClassQueue queue) {
        return entries.containsKey(queue);
    }

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

    /** How long all of them together are expected to take. */
    long nanos() {
        return knownNanos + unknownTests * pace.testNanos();
    }
}
