package io.github.surefirefine.model.lease;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Units that one fork runs in one launcher execution.
 *
 * @param id number of the lease, unique in a run
 * @param units in the order in which they should run if the engine leaves that open, never empty
 * @param elsewhere numbers of those units that other forks hold; this fork may run them if it gets them later
 * @param extensible whether the fork asks for more of the units before it leaves their class, because it must not come
 *     back to the class
 */
public record Lease(int id, List<TestUnit> units, List<Integer> elsewhere, boolean extensible) {

    public Lease {
        units = List.copyOf(units);
        elsewhere = List.copyOf(elsewhere);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a lease holds at least one unit");
        }
    }

    /** A lease that stays as it is; the fork holds all of its units. */
    public Lease(int id, List<TestUnit> units) {
        this(id, units, List.of(), false);
    }

    /** The units that the fork holds from the beginning. */
    public List<TestUnit> held() {
        if (elsewhere.isEmpty()) {
            return units;
        }
        Set<Integer> others = Set.copyOf(elsewhere);
        List<TestUnit> held = new ArrayList<>();
        for (TestUnit unit : units) {
            if (!others.contains(unit.index())) {
                held.add(unit);
            }
        }
        return held;
    }

    /** Whether the order differs from that of the plan. */
    public boolean isReordered() {
        for (int i = 1; i < units.size(); i++) {
            if (units.get(i).index() < units.get(i - 1).index()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it consists of tests that have failed before. */
    public boolean isRerun() {
        return !units.get(0).chosenIds().isEmpty();
    }
}
