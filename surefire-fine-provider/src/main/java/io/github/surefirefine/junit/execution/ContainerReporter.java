package io.github.surefirefine.junit.execution;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.names.ReportNames;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.platform.LeaseListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Tells the listener of a lease what happens to the containers above its units. They are reported separately from the
 * units, because other forks may be in the same container. Thread-safe.
 */
final class ContainerReporter {

    private final ReportedPlan plan;
    private final ReportNames names;
    private final UnitLookup units;
    private final UnitProgress progress;
    private final UnitReporter inUnits;
    private final LeaseGate gate;
    private final LeaseListener listener;

    /** Containers in which JUnit has reached something, even if another fork runs that. */
    private final Set<String> enteredContainers = ConcurrentHashMap.newKeySet();

    /** Sets that were entered and not left. */
    private final Map<String, Entry> openSets = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Set<String> endedBadly = ConcurrentHashMap.newKeySet();

    ContainerReporter(
            ReportedPlan plan,
            UnitLookup units,
            UnitProgress progress,
            UnitReporter inUnits,
            LeaseGate gate,
            LeaseListener listener) {
        this.plan = plan;
        this.names = plan.names();
        this.units = units;
        this.progress = progress;
        this.inUnits = inUnits;
        this.gate = gate;
        this.listener = listener;
    }

    /** JUnit has reached a test or container, even if another fork runs it. */
    void reached(TestIdentifier identifier) {
        Optional<UniqueId> parent = identifier.getParentIdObject();
        if (parent.isPresent()) {
            enteredContainers.add(parent.get().toString());
        }
    }

    void setStarts(TestIdentifier set, Entry entry) {
        openSet(set.getUniqueId(), entry);
    }

    void finished(TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            endedBadly.add(identifier.getUniqueId());
        }
        boolean isClassOrSet =
                (ReportedPlan.isClass(identifier) && !ReportedPlan.isEngine(identifier)) || plan.isSet(identifier);
        if (isClassOrSet) {
            if (plan.isAbortedBeforeItsTests(identifier, result)) {
                abortedBeforeItsTests(identifier, result, millis);
            }
            if (failed) {
                failed(identifier, result, millis);
            }
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                // What was not reached will not run. Nobody should have to wait for the end of the lease to know.
                units.beginningIn(identifier).forEach(progress::finish);
            }
            if (plan.isSet(identifier)) {
                closeSet(identifier.getUniqueId(), plan.endOfSet(identifier, result, millis));
            }
        } else if (failed && ReportedPlan.isEngine(identifier)) {
            engineFailed(identifier, result);
        } else if (failed) {
            failed(identifier, result, millis);
        }
    }

    private void failed(TestIdentifier container, TestExecutionResult result, @Nullable Integer millis) {
        FailurePhase phase = enteredContainers.contains(container.getUniqueId())
                ? FailurePhase.AFTER_TESTS
                : FailurePhase.BEFORE_TESTS;
        listener.setFailed(new ContainerFailure(
                plan.setAbove(names.setOf(container)).getUniqueId(),
                container.getUniqueId(),
                phase,
                new TestFinished(names.problem(result), names.entry(container, result, millis))));
    }

    /** The units of the engine that have not begun will not run; the engine bears the error. */
    private void engineFailed(TestIdentifier engine, TestExecutionResult result) {
        Entry entry = names.entry(engine, result, 0);
        listener.engineFailed(engine.getUniqueId(), entry, names.problem(result) == Outcome.FAILED);
    }

    /** The fixture of a shared class aborted, so no test began. */
    private void abortedBeforeItsTests(TestIdentifier container, TestExecutionResult result, @Nullable Integer millis) {
        List<TestUnit> inside = units.beginningIn(container);
        for (TestIdentifier each : names.abortedWith(container).orElseThrow()) {
            Entry entry = names.entry(each, result, each.equals(container) ? millis : null);
            TestFinished aborted = new TestFinished(Outcome.ABORTED, entry);
            TestUnit unit = units.of(each);
            if (unit != null) {
                abortedIn(unit, aborted);
            } else if (!inside.isEmpty()) {
                shared(inside.get(0), each, aborted);
            }
        }
        inside.forEach(progress::start);
        inside.forEach(progress::finish);
    }

    private void abortedIn(TestUnit unit, TestFinished aborted) {
        if (gate.begin(unit)) {
            progress.start(unit);
            listener.unitEvent(unit.index(), aborted);
        }
    }

    /** Reports a result that every fork in the container has, along with one of the units. */
    private void shared(TestUnit unit, TestIdentifier identifier, TestFinished result) {
        progress.start(unit);
        listener.sharedResult(unit.index(), identifier.getUniqueId(), result);
    }

    /** A shared container was skipped, and with it the units of this lease in it. */
    void skipped(TestIdentifier container, String reason) {
        Entry set = names.entry(container, null);
        if (plan.isSet(container)) {
            openSet(container.getUniqueId(), set);
        }
        List<TestUnit> inside = units.beginningIn(container);
        for (TestIdentifier each : names.skippedWith(container)) {
            TestUnit unit = gate.unit(each.getUniqueId());
            if (unit != null && !gate.isGivenUp(unit.uniqueId())) {
                progress.start(unit);
                inUnits.skipped(unit, each, reason);
            } else if (unit == null && !inside.isEmpty()) {
                // One entry stands for all tests of a nested class.
                shared(inside.get(0), each, new TestFinished(Outcome.SKIPPED, names.entry(each, reason)));
            }
        }
        inside.forEach(progress::start);
        inside.forEach(progress::finish);
        if (plan.isSet(container)) {
            closeSet(container.getUniqueId(), set);
        }
    }

    private void openSet(String uniqueId, Entry entry) {
        openSets.put(uniqueId, entry);
        listener.setOpened(uniqueId, entry);
    }

    private void closeSet(String uniqueId, Entry entry) {
        openSets.remove(uniqueId);
        listener.setClosed(uniqueId, entry);
    }

    /** Nothing more will happen in the open sets. */
    void closeOpenSets() {
        List<Map.Entry<String, Entry>> left = new ArrayList<>(openSets.entrySet());
        Collections.reverse(left);
        left.forEach(set -> closeSet(set.getKey(), set.getValue()));
    }

    /** Unique ids of the containers that have failed or were aborted. */
    Set<String> endedBadly() {
        return endedBadly;
    }
}
