package io.github.surefirefine.schedule.queue;

import io.github.surefirefine.model.plan.ClassOrder;
import io.github.surefirefine.schedule.estimate.Pace;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The classes that no fork has begun, in the order in which they are opened. Classes with a test that failed last time
 * come first, then longer ones, unless the user has chosen an order; equal ones stay in the order of the plan.
 */
final class UnopenedClasses {

    private final ClassOrder order;
    private final Pace pace;

    /** Classes whose durations are known. */
    private final TreeSet<Entry> known = new TreeSet<>();

    /** Classes of which only the number of tests is known; the duration of a test is learned during the run. */
    private final TreeSet<Entry> unknown = new TreeSet<>();

    /** The known classes by the part of them that cannot be shared. */
    private final TreeSet<Entry> byCritical = new TreeSet<>(Entry::compareCritical);

    private final Map<ClassQueue, Entry> entries = new HashMap<>();
    private long knownNanos;
    private long unknownTests;

    /** What was expected of a class when it was added. What is learned later must not change its place. */
    private record Entry(
            ClassQueue queue,
            boolean isAsPlanned,
            boolean isKnown,
            boolean hasPassed,
            long nanos,
            long criticalNanos,
            int tests)
            implements Comparable<Entry> {

        long nanos(Pace pace) {
            return isKnown ? nanos : tests * pace.testNanos();
        }

        /** The order of known classes, and that of unknown ones. */
        @Override
        public int compareTo(Entry other) {
            return isKnown ? compareLength(other, nanos, other.nanos) : compareLength(other, tests, other.tests);
        }

        int compareTo(Entry other, Pace pace) {
            return compareLength(other, nanos(pace), other.nanos(pace));
        }

        private int compareLength(Entry other, long length, long otherLength) {
            int result = isAsPlanned ? 0 : Boolean.compare(hasPassed, other.hasPassed);
            if (result == 0 && !isAsPlanned) {
                result = Long.compare(otherLength, length);
            }
            return result == 0 ? comparePlace(other) : result;
        }

        int compareCritical(Entry other) {
            int result = Long.compare(other.criticalNanos, criticalNanos);
            return result == 0 ? comparePlace(other) : result;
        }

        private int comparePlace(Entry other) {
            return Integer.compare(
                    queue.testClass().index(), other.queue.testClass().index());
        }
    }

    UnopenedClasses(ClassOrder order, Pace pace) {
        this.order = order;
        this.pace = pace;
    }

    void add(ClassQueue queue) {
        Entry entry = new Entry(
                queue,
                order.isAsPlanned(),
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
        Entry urgent = order.isAsPlanned() ? null : first(byCritical, which);
        return urgent != null && urgent.criticalNanos() >= urgentNanos
                ? Optional.of(urgent.queue())
                : next(first(known, which), first(unknown, which));
    }

    /** The next class, if every class may begin and none is urgent. */
    Optional<ClassQueue> next() {
        return next(known.isEmpty() ? null : known.first(), unknown.isEmpty() ? null : unknown.first());
    }

    private Optional<ClassQueue> next(@Nullable Entry ofKnown, @Nullable Entry ofUnknown) {
        if (ofKnown == null) {
            return ofUnknown == null ? Optional.empty() : Optional.of(ofUnknown.queue());
        }
        return Optional.of(
                ofUnknown != null && ofUnknown.compareTo(ofKnown, pace) < 0 ? ofUnknown.queue() : ofKnown.queue());
    }

    private static @Nullable Entry first(SortedSet<Entry> entries, Predicate<ClassQueue> which) {
        for (Entry entry : entries) {
            if (which.test(entry.queue())) {
                return entry;
            }
        }
        return null;
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
