package io.github.surefirefine.junit.execution;

import io.github.surefirefine.junit.gate.InvocationGate;
import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.gate.UnitNumbers;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.platform.LeaseListener;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which units of a lease have begun and have finished in this fork; the listener is told of both, once for each unit.
 * Thread-safe.
 */
final class UnitProgress {

    private final List<TestUnit> units;
    private final LeaseGate gate;
    private final LeaseListener listener;
    private final UnitNumbers started = new UnitNumbers();

    /** Unique ids of methods of chains. */
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    private final UnitNumbers finished = new UnitNumbers();

    UnitProgress(Lease lease, LeaseGate gate, LeaseListener listener) {
        this.units = lease.units();
        this.gate = gate;
        this.listener = listener;
    }

    /** The unit has begun, now or before. */
    void start(TestUnit unit) {
        gate.begin(unit);
        if (started.add(unit.index())) {
            listener.unitStarted(unit.index());
        }
    }

    /**
     * A test or container has ended, and with it the unit if that is all of it.
     *
     * @param uniqueId of the test or container, which is the unit or inside it
     */
    void ended(TestUnit unit, String uniqueId) {
        List<String> methods = unit.methodIds();
        if (methods.size() == 1) {
            if (uniqueId.equals(methods.get(0))) {
                finish(unit);
            }
        } else if (methods.contains(uniqueId)) {
            ended.add(uniqueId);
            if (ended.containsAll(methods)) {
                finish(unit);
            }
        }
    }

    /** The unit has finished, now or before. */
    void finish(TestUnit unit) {
        if (finished.add(unit.index())) {
            InvocationGate invocations = gate.invocations().of(unit);
            if (invocations != null && invocations.isShared()) {
                listener.invocationsSeen(unit.index(), invocations.seen(), invocations.isDifferent());
            }
            listener.unitFinished(unit.index());
        }
    }

    /**
     * The lease has ended. Units that JUnit never reached are finished if a container above them has failed or aborted.
     * Otherwise they are missing, and the lease has failed.
     *
     * @param endedBadly unique ids of the containers above the units that have failed or were aborted
     */
    void end(Set<String> endedBadly) {
        TestUnit missing = null;
        for (TestUnit unit : units) {
            if (finished.contains(unit.index()) || gate.isGivenUp(unit.uniqueId())) {
                continue;
            }
            if (isExcused(unit, endedBadly)) {
                finish(unit);
            } else if (missing == null || unit.index() < missing.index()) {
                missing = unit;
            }
        }
        if (missing != null) {
            listener.leaseFailed(failureOf(missing));
        }
    }

    private boolean isExcused(TestUnit unit, Set<String> endedBadly) {
        boolean hasSaidSomething = unit.isUnlisted() && started.contains(unit.index());
        return hasSaidSomething
                || unit.isIdleEngine()
                || endedBadly.stream().anyMatch(above -> unit.uniqueId().startsWith(above + "/"));
    }

    private FailureText failureOf(TestUnit missing) {
        String message;
        if (started.contains(missing.index())) {
            message = "JUnit began " + missing.uniqueId() + ", but its engine never reported its end.";
        } else if (missing.isUnlisted()) {
            message = "JUnit ran " + String.join(", ", missing.selectedClasses())
                    + ", but its engine has reported neither a test nor an end: " + missing.uniqueId();
        } else {
            message = "JUnit found " + missing.uniqueId() + " during discovery, but did not run it. Does its"
                    + " engine, or a filter, find different tests each time?";
        }
        return new FailureText(message, message, message, message);
    }
}
