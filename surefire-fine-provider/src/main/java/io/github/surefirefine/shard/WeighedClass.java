package io.github.surefirefine.shard;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Comparator;
import java.util.List;

/** A class with the time to enter it and the times of its units. Immutable, and equal to itself only. */
final class WeighedClass {

    private final String id;
    private final long setupNanos;
    private final List<WeighedUnit> units;
    private final long unitNanos;

    WeighedClass(TestClass testClass, SuiteTimes times) {
        units = testClass.units().stream()
                .map(unit -> new WeighedUnit(unit.uniqueId(), times.unitNanos(testClass, unit)))
                .sorted(Comparator.comparingLong(WeighedUnit::nanos).reversed().thenComparing(WeighedUnit::id))
                .toList();
        id = testClass.units().stream()
                .map(TestUnit::uniqueId)
                .min(Comparator.naturalOrder())
                .orElse("");
        setupNanos = times.setupNanos(testClass);
        unitNanos = WeighedUnit.sum(units);
    }

    /** No other class of the suite has the same. */
    String id() {
        return id;
    }

    long setupNanos() {
        return setupNanos;
    }

    /** The longest first. */
    List<WeighedUnit> units() {
        return units;
    }

    long unitNanos() {
        return unitNanos;
    }

    /** How long a shard takes for all of it. */
    long nanos() {
        return setupNanos + unitNanos;
    }

    /**
     * A unit with its duration.
     *
     * @param id its unique id
     */
    record WeighedUnit(String id, long nanos) {

        static long sum(List<WeighedUnit> units) {
            return units.stream().mapToLong(WeighedUnit::nanos).sum();
        }
    }
}
