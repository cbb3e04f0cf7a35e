package io.github.surefirefine.history;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a class.
 *
 * @param setupMicros what a fork pays for entering and leaving it, empty if no warm fork has been seen doing so
 * @param units by their {@link UnitKey}
 */
public record ClassRecord(OptionalLong setupMicros, SortedMap<String, UnitRecord> units) {

    static final ClassRecord NOTHING = new ClassRecord(OptionalLong.empty(), new TreeMap<>());

    public ClassRecord {
        units = Collections.unmodifiableSortedMap(units);
    }

    /**
     * What Surefire's reports say about a unit: the value of its method, else its part of the whole class.
     *
     * @return null if nothing is known from reports
     */
    @Nullable
    UnitRecord fromReports(TestClass testClass, TestUnit unit) {
        if (!UnitKey.isAnyByName(units)) {
            return null;
        }
        UnitRecord ofMethod = units.get(UnitKey.byName(unit));
        if (ofMethod != null) {
            return ofMethod;
        }
        long micros = units.values().stream().mapToLong(UnitRecord::micros).sum();
        return new UnitRecord(micros * unit.tests() / Math.max(1, testClass.tests()), false, 0);
    }

    /** What is known about a unit if its class was seen in one piece: its part of that; null if it was not. */
    @Nullable
    UnitRecord fromWhole(TestClass testClass, TestUnit unit) {
        UnitRecord whole = testClass.sets().isEmpty()
                ? null
                : units.get(testClass.sets().get(0).uniqueId());
        return whole == null
                ? null
                : new UnitRecord(
                        whole.micros() * unit.tests() / Math.max(1, testClass.tests()), false, whole.lastSeen());
    }

    /** This record without what is known from reports only. */
    ClassRecord withoutReports() {
        SortedMap<String, UnitRecord> seen = new TreeMap<>();
        for (Map.Entry<String, UnitRecord> unit : units.entrySet()) {
            if (!UnitKey.isByName(unit.getKey())) {
                seen.put(unit.getKey(), unit.getValue());
            }
        }
        return new ClassRecord(setupMicros, seen);
    }

    /** Setup and units, one after the other. */
    public long totalMicros() {
        return setupMicros.orElse(0)
                + units.values().stream().mapToLong(UnitRecord::micros).sum();
    }

    /**
     * The longest unit of the next run, with the setup before it.
     *
     * @param divided whether the class will be divided; if it was seen in one piece, nothing is known of the pieces
     */
    long longestMicros(boolean divided) {
        if (divided && units.size() == 1) {
            return setupMicros.orElse(0);
        }
        return setupMicros.orElse(0)
                + units.values().stream().mapToLong(UnitRecord::micros).max().orElse(0);
    }
}
