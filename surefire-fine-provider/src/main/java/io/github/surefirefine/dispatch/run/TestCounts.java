package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.model.plan.TestUnit;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How many tests of each unit have a result, and which units may have more than is known. Uses an array, because there can
 * be tens of thousands of units. Not thread-safe.
 */
public final class TestCounts {

    private int[] counts = {};

    private final BitSet unsure = new BitSet();
    private final BitSet ended = new BitSet();

    /** A unit is planned. What a template or a factory makes is known only when it has ended. */
    void planned(TestUnit unit) {
        if ((unit.hasInvocations() || unit.isUnlisted()) && !ended.get(unit.index())) {
            unsure.set(unit.index());
        }
    }

    /** How many units that have not ended may have more tests than were planned or seen. */
    public int unsureUnits() {
        return unsure.cardinality();
    }

    /**
     * A test of a unit has a result.
     *
     * @return by how many tests the results exceed the plan
     */
    public int countResult(TestUnit unit) {
        int reported = of(unit.index()) + 1;
        set(unit.index(), reported);
        if (reported <= unit.tests()) {
            return 0;
        }
        if (!ended.get(unit.index())) {
            unsure.set(unit.index());
        }
        return 1;
    }

    /**
     * A unit has finished.
     *
     * @return how many of its planned tests did not run
     */
    public int countUnrun(TestUnit unit) {
        int reported = of(unit.index());
        unsure.clear(unit.index());
        ended.set(unit.index());
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
