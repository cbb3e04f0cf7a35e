package io.github.surefirefine.history;

import io.github.surefirefine.model.TestClass;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What one run has shown.
 *
 * @param classes those of which something was seen
 */
public record Observed(List<OfClass> classes) {

    /** Nothing was seen. */
    public static final Observed NOTHING = new Observed(List.of());

    public Observed {
        classes = List.copyOf(classes);
    }

    /**
     * What was seen of a class.
     *
     * @param setupNanos what a fork paid for entering and leaving it, empty where that was not seen
     * @param units what was seen of each unit, by its number
     */
    public record OfClass(TestClass testClass, OptionalLong setupNanos, Map<Integer, OfUnit> units) {

        public OfClass {
            units = Map.copyOf(units);
        }
    }

    /**
     * What was seen of a unit.
     *
     * @param nanos for how long it occupied a fork
     */
    public record OfUnit(long nanos, boolean failed) {}
}
