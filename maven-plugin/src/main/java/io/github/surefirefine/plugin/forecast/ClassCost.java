package io.github.surefirefine.plugin.forecast;

import java.util.List;

/**
 * A test class with its durations.
 *
 * @param name fully qualified
 * @param setupMicros what each fork pays that enters it, 0 if that is not known
 * @param units what is dispatched of it
 */
public record ClassCost(String name, long setupMicros, List<UnitCost> units) {

    public ClassCost {
        units = List.copyOf(units);
    }

    /** Setup and units, one after the other, in microseconds. */
    public long totalMicros() {
        return setupMicros + units.stream().mapToLong(UnitCost::micros).sum();
    }

    /** The longest unit with the setup before it, in microseconds: a fork is in the class at least that long. */
    public long longestMicros() {
        return setupMicros + units.stream().mapToLong(UnitCost::micros).max().orElse(0);
    }

    /** The same class as one unit, which is how stock Surefire hands it out. */
    public ClassCost whole() {
        return new ClassCost(name, 0, List.of(new UnitCost("", totalMicros())));
    }
}
