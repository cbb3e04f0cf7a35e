package io.github.surefirefine.schedule;

import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Units of known duration that no fork has begun, longest first. Confined to the scheduler. */
final class LongUnits {

    /** A unit behind this many longer ones is not urgent. */
    private static final int MOST = 16;

    private final TreeSet<Entry> entries = new TreeSet<>();

    private record Entry(TestUnit unit, long nanos) implements Comparable<Entry> {

        /** Longest first. */
        @Override
        public int compareTo(Entry other) {
            return nanos == other.nanos ? unit.compareTo(other.unit) : Long.compare(other.nanos, nanos);
        }
    }

    void add(ClassQueue queue) {
        for (TestUnit unit : queue.testClass().units()) {
            OptionalLong nanos = queue.pastNanos(unit);
            if (nanos.isPresent()) {
                entries.add(new Entry(unit, nanos.getAsLong()));
            }
        }
    }

    /** The unit was begun, or will not run. */
    void remove(ClassQueue queue, TestUnit unit) {
        if (unit.isPart()) {
            return;
        }
        OptionalLong nanos = queue.pastNanos(unit);
        if (nanos.isPresent()) {
            entries.remove(new Entry(unit, nanos.getAsLong()));
        }
    }

    /** The longest units that take at least that long. */
    List<TestUnit> atLeast(long nanos) {
        List<TestUnit> longest = new ArrayList<>();
        for (Entry entry : entries) {
            if (longest.size() == MOST || entry.nanos() < nanos) {
                break;
            }
            longest.add(entry.unit());
        }
        return longest;
    }
}
