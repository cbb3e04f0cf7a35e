package io.github.surefirefine.junit.gate;

import java.util.BitSet;

/** A set of unit numbers. A lease can have tens of thousands of units, so each takes only a bit. Thread-safe. */
public final class UnitNumbers {

    private final BitSet numbers = new BitSet();

    /** Adds a number; false if it was there before. */
    public synchronized boolean add(int number) {
        boolean isNew = !numbers.get(number);
        numbers.set(number);
        return isNew;
    }

    public synchronized boolean contains(int number) {
        return numbers.get(number);
    }
}
