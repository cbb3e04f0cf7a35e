package io.github.surefirefine.junit.gate;

import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Claims units of an extensible lease that other forks hold, when JUnit reaches one of them. As long as this fork has not
 * begun everything that it holds, JUnit passes over them, and does not come back to them. Thread-safe.
 */
final class LeaseExtension {

    private final Lease lease;
    private final HeldUnits held;
    private final Consumer<List<Integer>> claims;

    /** Held while the conductor is asked. The thread that brings its answer does not need it. */
    private final Object oneByOne = new Object();

    /** Units that JUnit has passed over; guarded by {@link #oneByOne}. */
    private final BitSet passed = new BitSet();

    private volatile boolean isLeaving;

    /** @param claims asks for units; blocks until {@link #extend} was called with those that the fork gets */
    LeaseExtension(Lease lease, HeldUnits held, Consumer<List<Integer>> claims) {
        this.lease = lease;
        this.held = held;
        this.claims = claims;
    }

    /** Whether a unit that another fork holds may come back. */
    boolean isPossible() {
        return lease.extensible();
    }

    /** JUnit reaches a unit that another fork holds, or has held. Marks it as begun, if the fork gets it. */
    boolean begin(TestUnit unit) {
        if (!isPossible()) {
            return false;
        }
        synchronized (oneByOne) {
            if (!isLeaving && held.haveAllBegun()) {
                List<Integer> claimable = claimable(unit);
                if (!claimable.isEmpty()) {
                    claims.accept(claimable);
                }
            }
            boolean begins = held.begin(unit);
            passed.set(unit.index(), !begins);
            return begins;
        }
    }

    /** Units that JUnit will still reach in the container of this one, with this one. */
    private List<Integer> claimable(TestUnit unit) {
        String container = container(unit);
        List<Integer> claimable = new ArrayList<>();
        for (TestUnit each : lease.units()) {
            if (held.isGivenUp(each)
                    && !passed.get(each.index())
                    && container(each).equals(container)) {
                claimable.add(each.index());
            }
        }
        return claimable;
    }

    private static String container(TestUnit unit) {
        return unit.uniqueId().substring(0, unit.uniqueId().lastIndexOf('/'));
    }

    /** This fork holds these units from now on; if these are none, it asks for no more. */
    void extend(List<Integer> more) {
        if (more.isEmpty()) {
            leave();
        } else {
            held.extend(more);
        }
    }

    /** From now on, the fork asks for no more. */
    void leave() {
        isLeaving = true;
    }
}
