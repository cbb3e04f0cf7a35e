package io.github.surefirefine.figures;

import java.util.Arrays;

/** How long at least one of some intervals lasted. They may overlap, and come in the order of their ends. */
final class BusyTime {

    private static final int FEW = 16;

    /** Disjoint intervals, in their order. Arrays, because there may be as many as there are tests. */
    private long[] starts = new long[FEW];

    private long[] ends = new long[FEW];
    private int size;

    void add(long start, long end) {
        long first = start;
        while (size > 0 && ends[size - 1] >= first) {
            size--;
            first = Math.min(first, starts[size]);
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = first;
        ends[size] = end;
        size++;
    }

    long micros() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += ends[i] - starts[i];
        }
        return sum;
    }
}
