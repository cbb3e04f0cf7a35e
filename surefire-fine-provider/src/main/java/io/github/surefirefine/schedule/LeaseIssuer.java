package io.github.surefirefine.schedule;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.schedule.grant.Grant;
import io.github.surefirefine.schedule.grant.Grants;
import io.github.surefirefine.schedule.plan.ClassQueue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Grants units that were taken from the pending ones: makes a lease of them, takes their locks, and records which fork
 * holds it. Confined to the scheduler.
 */
final class LeaseIssuer {

    private final SchedulerState state;
    private final Grants grants;
    private final LeaseOrder order;
    private final LeaseExtensions extensions;
    private int leases;

    LeaseIssuer(SchedulerState state, LeaseExtensions extensions) {
        this.state = state;
        grants = state.grants();
        this.extensions = extensions;
        order = new LeaseOrder(state.rules().order(), state.past(), state.planned());
    }

    /** Grants units, the urgent ones first. */
    Decision.Grant grant(ForkId fork, List<TestUnit> units, long nowNanos) {
        takeLocks(fork, units);
        return lease(fork, sorted(units), nowNanos);
    }

    /** Grants units in the given order. */
    Decision.Grant grantAsGiven(ForkId fork, List<TestUnit> units, long nowNanos) {
        takeLocks(fork, units);
        return lease(fork, units, nowNanos);
    }

    /** Grants units while nothing runs in other forks, so they need no locks. */
    Decision.Grant grantWithoutLocks(ForkId fork, List<TestUnit> units, long nowNanos) {
        return lease(fork, sorted(units), nowNanos);
    }

    private void takeLocks(ForkId fork, List<TestUnit> units) {
        state.locks().takeFor(fork, units);
        for (TestUnit unit : units) {
            state.sharedMethods().begins(unit, fork);
        }
    }

    private List<TestUnit> sorted(List<TestUnit> units) {
        int first = units.get(0).classIndex();
        for (TestUnit unit : units) {
            if (unit.classIndex() != first) {
                return units;
            }
        }
        return order.sorted(units, state.shareNanos());
    }

    private Decision.Grant lease(ForkId fork, List<TestUnit> units, long nowNanos) {
        grants.forgetThief(fork);
        Set<ClassQueue> classes = new LinkedHashSet<>();
        for (TestUnit unit : units) {
            classes.add(state.planned().classOf(unit));
        }
        state.locations().enter(fork, classes);
        Lease lease = lease(++leases, units);
        grants.add(new Grant(fork, lease, nowNanos));
        return new Decision.Grant(lease);
    }

    private Lease lease(int id, List<TestUnit> units) {
        if (!extensions.isPossible(units)) {
            return new Lease(id, units);
        }
        List<TestUnit> elsewhere = extensions.heldElsewhere(units);
        List<TestUnit> all = new ArrayList<>(units);
        all.addAll(elsewhere);
        List<Integer> indexesElsewhere = new ArrayList<>();
        for (TestUnit unit : elsewhere) {
            indexesElsewhere.add(unit.index());
        }
        return new Lease(id, all, indexesElsewhere, true);
    }
}
