package io.github.surefirefine.model.lease;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;

/**
 * Units that one fork runs in one launcher execution.
 *
 * @param id number of the lease, unique in a run
 * @param units in the order in which they should run if the engine leaves that open, never empty
 */
public record Lease(int id, List<TestUnit> units) {

    public Lease {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a lease holds at least one unit");
        }
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
