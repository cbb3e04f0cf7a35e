package io.github.surefirefine.dispatch.run;

import java.util.Arrays;

/** How many tests of each unit have a result. There can be tens of thousands of units. Not thread-safe. */
public final class TestCounts {

    private int[] counts = {};

    public int of(int unit) {
        return unit < counts.length ? counts[unit] : 0;
    }

    public void set(int unit, int count) {
        if (unit >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(unit + 1, counts.length * 2));
        }
        counts[unit] = count;
    }
}
