package io.github.surefirefine.junit.lease;

import io.github.surefirefine.junit.gate.engine.GatedEngine;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The lease that the fork is running, for code that takes a part of it back. As a listener of the launcher, it puts the
 * gate of the lease before its tests, at the last moment before JUnit looks at them. Thread-safe.
 */
public final class CurrentLease implements TestExecutionListener {

    private final boolean isJupiterGated;
    private volatile @Nullable OpenLease open;

    /** @param isJupiterGated whether Jupiter asks the gate of a lease before it begins anything */
    public CurrentLease(boolean isJupiterGated) {
        this.isJupiterGated = isJupiterGated;
    }

    /** From now on, this is the current lease, even when it has ended. */
    void becomes(OpenLease lease) {
        open = lease;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        OpenLease running = open;
        if (running != null) {
            running.roots().putBehind(running.gate());
        }
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        OpenLease running = open;
        if (running != null) {
            running.roots().begins(identifier.getUniqueId());
        }
    }

    /** Whether another fork runs a test or container. */
    public boolean isGivenUp(String uniqueId) {
        OpenLease running = open;
        return running != null && running.gate().isGivenUp(uniqueId);
    }

    /**
     * Skips everything that has not begun: JUnit does so if it can, otherwise the gate.
     *
     * @param lease its number; nothing happens if another lease is running
     */
    public void cancel(int lease) {
        OpenLease running = withNumber(lease);
        if (running != null && !running.cancellation().cancel()) {
            running.gate().cancel(id -> isJupiterGated || !id.startsWith(GatedEngine.JUPITER));
        }
    }

    /**
     * Gives up units.
     *
     * @param lease its number; nothing is given up if another lease is running
     * @return those of the units that had not begun, and will not
     */
    public List<Integer> giveUp(int lease, List<Integer> units) {
        OpenLease running = withNumber(lease);
        return running == null ? List.of() : running.gate().giveUp(units);
    }

    /**
     * This fork holds these units from now on.
     *
     * @param lease its number; nothing happens if another lease is running
     */
    public void extend(int lease, List<Integer> units) {
        OpenLease running = withNumber(lease);
        if (running != null) {
            running.gate().extend(units);
        }
    }

    /**
     * From now on, other forks may run invocations of a unit.
     *
     * @param lease its number; nothing is shared if another lease is running
     * @return what has begun; {@link InvocationsSoFar#NONE} if the unit cannot be shared
     */
    public InvocationsSoFar shareInvocations(int lease, int unit) {
        OpenLease running = withNumber(lease);
        return running == null ? InvocationsSoFar.NONE : running.gate().share(unit);
    }

    private @Nullable OpenLease withNumber(int lease) {
        OpenLease running = open;
        return running != null && running.lease().id() == lease ? running : null;
    }
}
