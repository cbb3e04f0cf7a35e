package io.github.surefirefine.junit.gate;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.BitSet;
import java.util.List;

/**
 * Which units of a lease this fork holds, and which of these it has begun. A unit that has begun cannot be given up, and
 * one that was given up cannot begin before the fork gets it back. A lease can have tens of thousands of units, so each
 * takes only a few bits. Thread-safe.
 */
final class HeldUnits {

    private final BitSet begun = new BitSet();
    private final BitSet givenUp = new BitSet();

    /** How many the fork holds and has not begun. */
    private int unbegun;

    HeldUnits(Lease lease) {
        for (int unit : lease.elsewhere()) {
            givenUp.set(unit);
        }
        unbegun = lease.units().size() - lease.elsewhere().size();
    }

    /** Marks the unit as begun; false if the fork does not hold it. */
    synchronized boolean begin(TestUnit unit) {
        int index = unit.index();
        if (givenUp.get(index)) {
            return false;
        }
        if (!begun.get(index)) {
            begun.set(index);
            unbegun--;
        }
        return true;
    }

    /** Like {@link #begin}, but false also if the unit has begun before. */
    synchronized boolean beginOnce(TestUnit unit) {
        return !hasBegun(unit) && begin(unit);
    }

    synchronized boolean hasBegun(TestUnit unit) {
        return begun.get(unit.index());
    }

    /** Whether the fork has begun everything that it holds. */
    synchronized boolean haveAllBegun() {
        return unbegun == 0;
    }

    /** Gives up the unit; false if it has begun, or was given up before. */
    synchronized boolean giveUp(TestUnit unit) {
        int index = unit.index();
        if (begun.get(index) || givenUp.get(index)) {
            return false;
        }
        givenUp.set(index);
        unbegun--;
        return true;
    }

    /** Whether another fork holds it, or has held it. */
    synchronized boolean isGivenUp(TestUnit unit) {
        return givenUp.get(unit.index());
    }

    synchronized boolean isAnyGivenUp() {
        return !givenUp.isEmpty();
    }

    synchronized boolean areAllGivenUp(List<TestUnit> units) {
        for (TestUnit unit : units) {
            if (!givenUp.get(unit.index())) {
                return false;
            }
        }
        return true;
    }

    /** The fork gets these units, which others have held. */
    synchronized void extend(List<Integer> more) {
        for (int unit : more) {
            givenUp.clear(unit);
        }
        unbegun += more.size();
    }
}
