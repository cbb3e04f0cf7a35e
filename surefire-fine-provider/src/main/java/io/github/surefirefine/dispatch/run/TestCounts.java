package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.Arrays;

/**
 * How many tests of each unit have a result. Uses an array, because there can be tens of thousands of units. Not
 * thread-safe.
 */
public final class TestCounts {

    private int[] counts = {};

    /**
     * A test of a unit has a result.
     *
     * @return by how many tests the results exceed the plan
     */
    public int countResult(TestUnit unit) {
        int reported = of(unit.index()) + 1;
        set(unit.index(), reported);
        return reported > unit.tests() ? 1 : 0;
    }

    /**
     * A unit has finished.
     *
     * @return how many of its planned tests did not run
     */
    public int countUnrun(TestUnit unit) {
        int reported = of(unit.index());
        set(unit.index(), Math.max(reported, unit.tests()));
        return Math.max(0, unit.tests() - reported);
    }

    private int of(int unit) {
        return unit < counts.length ? counts[unit] : 0;
    }

    private void set(int unit, int count) {
        if (unit >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(unit + 1, counts.length * 2));
        }
        counts[unit] = count;
    }
}
