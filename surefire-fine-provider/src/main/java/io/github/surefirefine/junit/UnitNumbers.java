package io.github.surefirefine.junit;

import java.util.BitSet;

/** A set of numbers of units. A lease can have tens of thousands of units, so each takes but a bit. Thread-safe. */
final class UnitNumbers {

    private final BitSet numbers = new BitSet();

    /** Adds a number; false where it was there before. */
    synchronized boolean add(int number) {
        boolean isNew = !numbers.get(number);
        numbers.set(number);
        return isNew;
    }

    synchronized boolean contains(int number) {
        return numbers.get(number);
    }
}
