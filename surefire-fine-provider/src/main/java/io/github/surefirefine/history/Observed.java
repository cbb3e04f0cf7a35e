package io.github.surefirefine.history;

import io.github.surefirefine.model.plan.TestClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one run has shown.
 *
 * @param classes those of which something was seen
 * @param processing what it took of the machine, empty if that was not seen
 */
public record Observed(List<OfClass> classes, Optional<Processing> processing) {

    /** Nothing was seen. */
    public static final Observed NOTHING = new Observed(List.of());

    /** Without what the run took of the machine. */
    public Observed(List<OfClass> classes) {
        this(classes, Optional.empty());
    }

    public Observed {
        classes = List.copyOf(classes);
    }

    /** This observation, with what the run took of the machine. */
    public Observed with(Optional<Processing> seen) {
        return new Observed(classes, seen);
    }

    /** What tests and setups took, one after the other. */
    long busyNanos() {
        long nanos = 0;
        for (OfClass seen : classes) {
            nanos += seen.busyNanos();
        }
        return nanos;
    }

    /**
     * What was seen of a class.
     *
     * @param setupNanos what a fork paid for entering and leaving it, empty if that was not seen
     * @param units what was seen of each unit, by its number
     * @param unrun numbers of the units that should have run and did not
     */
    public record OfClass(
            TestClass testClass, OptionalLong setupNanos, Map<Integer, OfUnit> units, Set<Integer> unrun) {

        public OfClass {
            units = Map.copyOf(units);
            unrun = Set.copyOf(unrun);
        }

        /** Of a class in which everything ran that should. */
        public OfClass(TestClass testClass, OptionalLong setupNanos, Map<Integer, OfUnit> units) {
            this(testClass, setupNanos, units, Set.of());
        }

        private long busyNanos() {
            long nanos = setupNanos.orElse(0);
            for (OfUnit unit : units.values()) {
                nanos += unit.nanos();
            }
            return nanos;
        }
    }

    /**
     * What was seen of a unit.
     *
     * @param nanos for how long it occupied a fork
     */
    public record OfUnit(long nanos, UnitEnding ending) {

        /** Of a unit that ran once. */
        public OfUnit(long nanos, boolean failed) {
            this(nanos, failed ? UnitEnding.FAILED : UnitEnding.PASSED);
        }
    }
}
