package io.github.surefirefine.history;

import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a class.
 *
 * @param setupMicros what a fork pays for entering and leaving it, empty where no warm fork was seen to
 * @param units by their {@link UnitKey}
 */
record ClassRecord(OptionalLong setupMicros, SortedMap<String, UnitRecord> units) {

    static final ClassRecord NOTHING = new ClassRecord(OptionalLong.empty(), new TreeMap<>());

    ClassRecord {
        units = Collections.unmodifiableSortedMap(units);
    }

    /** Setup and units, one after the other. */
    long totalMicros() {
        return setupMicros.orElse(0)
                + units.values().stream().mapToLong(UnitRecord::micros).sum();
    }

    /** The longest unit, with the setup before it. */
    long longestMicros() {
        return setupMicros.orElse(0)
                + units.values().stream().mapToLong(UnitRecord::micros).max().orElse(0);
    }
}
