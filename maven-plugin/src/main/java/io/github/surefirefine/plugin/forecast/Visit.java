package io.github.surefirefine.plugin.forecast;

import java.util.List;

/**
 * A fork enters a class and runs units of it.
 *
 * @param className fully qualified
 * @param startMicros when, from the beginning of the first test
 * @param setupMicros what the fork pays for it
 * @param units in the order in which they run
 * @param endMicros when the last of them has finished
 */
public record Visit(String className, long startMicros, long setupMicros, List<UnitCost> units, long endMicros) {

    public Visit {
        units = List.copyOf(units);
    }

    /** Setup and units, in microseconds. */
    public long busyMicros() {
        return setupMicros + units.stream().mapToLong(UnitCost::micros).sum();
    }
}
