package io.github.surefirefine.schedule;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Units of known duration that no fork has begun, longest first. Confined to the scheduler. */
final class LongUnits {

    /** A unit behind this many longer ones is not urgent. */
    private static final int MOST = 16;

    private final TreeSet<Entry> entries = new TreeSet<>(Comparator.comparingLong((Entry entry) -> -entry.nanos())
            .thenComparingInt(entry -> entry.unit().index()));

    private record Entry(TestUnit unit, long nanos) {}

    void add(ClassQueue queue) {
        queue.testClass()
                .units()
                .forEach(unit -> queue.pastNanos(unit).ifPresent(nanos -> entries.add(new Entry(unit, nanos))));
    }

    /** The unit was begun, or will not run. */
    void remove(ClassQueue queue, TestUnit unit) {
        if (unit.isPart()) {
            return;
        }
        queue.pastNanos(unit).ifPresent(nanos -> entries.remove(new Entry(unit, nanos)));
    }

    /** The longest units that take at least that long. */
    List<TestUnit> atLeast(long nanos) {
        return entries.stream()
                .limit(MOST)
                .takeWhile(entry -> entry.nanos() >= nanos)
                .map(Entry::unit)
                .toList();
    }
}
