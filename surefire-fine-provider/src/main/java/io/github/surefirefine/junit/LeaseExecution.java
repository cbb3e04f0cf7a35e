package io.github.surefirefine.junit;

import io.github.surefirefine.junit.names.FailureTexts;
import io.github.surefirefine.junit.names.ReportNames;
import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent.SetCompleted;
import io.github.surefirefine.model.ReportEvent.SetStarting;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.model.TestSet;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.ReportDialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Follows one launcher execution and sorts what happens by unit. What belongs to a container above the units is told
 * apart: other forks may be in the same container.
 */
final class LeaseExecution implements TestExecutionListener {

    private final Map<String, TestUnit> unitsById = new ConcurrentHashMap<>();
    private final Map<String, Long> startNanos = new ConcurrentHashMap<>();
    private final Map<Integer, TestUnit> unfinished = new ConcurrentHashMap<>();
    private final Set<Integer> started = ConcurrentHashMap.newKeySet();
    private final Set<String> containersWithStartedTests = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable TestUnit> lastWholeClass = new AtomicReference<>();
    private final LeaseGate gate;
    private final SharingRules sharing;
    private final LeaseListener listener;
    private final ReportDialect dialect;
    private final SuccessfulClasses successfulClasses;
    private final LimitTeller limits;

    /** Sets above the units that were entered and not left. */
    private final Map<String, Entry> openSets = Collections.synchronizedMap(new LinkedHashMap<>());

    private volatile boolean endedBadlyAbove;
    private volatile boolean isBrokenOff;
    private volatile String lastClass = LeaseExecution.class.getName();
    private volatile @Nullable TestPlan plan;
    private volatile @Nullable ReportNames names;

    LeaseExecution(
            Lease lease,
            LeaseGate gate,
            SharingRules sharing,
            LeaseListener listener,
            ReportDialect dialect,
            SuccessfulClasses successfulClasses,
            LimitTeller limits) {
        this.gate = gate;
        this.sharing = sharing;
        lease.units().forEach(unit -> unitsById.put(unit.uniqueId(), unit));
        lease.units().forEach(unit -> unfinished.put(unit.index(), unit));
        this.listener = listener;
        this.dialect = dialect;
        this.successfulClasses = successfulClasses;
        this.limits = limits;
    }

    /**
     * The execution is through. Units that JUnit never came to are finished if a container above them has ended badly,
     * and said so; else they are missing.
     */
    void end() {
        releaseLastWholeClass();
        gate.close();
        unfinished.values().removeIf(unit -> gate.isGivenUp(unit.uniqueId()));
        if (!unfinished.isEmpty() && !endedBadlyAbove) {
            String message =
                    "JUnit found " + unfinished.values().iterator().next().uniqueId()
                            + " when all tests were discovered, but did not run it afterwards."
                            + " Does its engine, or a filter, find other tests each time?";
            listener.leaseFailed(new FailureText(message, message, message, message));
            return;
        }
        unfinished.keySet().forEach(listener::unitFinished);
        unfinished.clear();
    }

    /**
     * JUnit has thrown something instead of coming to an end: so it ends here. Of tests that still run beside the one that
     * is to blame, nothing more is said.
     */
    void breakOff(Throwable thrown) {
        isBrokenOff = true;
        releaseLastWholeClass();
        listener.leaseFailed(FailureTexts.of(thrown, lastClass, null));
        List<Map.Entry<String, Entry>> left = new ArrayList<>(openSets.entrySet());
        Collections.reverse(left);
        left.forEach(set -> closeSet(set.getKey(), set.getValue()));
    }

    /** Reports the units as skipped; to be called instead of an execution. */
    void skip(TestPlan skippedPlan, String reason) {
        testPlanExecutionStarted(skippedPlan);
        skippedPlan.getRoots().forEach(root -> skip(root, reason));
        end();
    }

    private void skip(TestIdentifier identifier, String reason) {
        if (unitOf(identifier).isPresent()) {
            executionSkipped(identifier, reason);
        } else {
            executionStarted(identifier);
            plan().getChildren(identifier).forEach(child -> skip(child, reason));
            executionFinished(identifier, TestExecutionResult.successful());
        }
    }

    /** Nothing more will be said of any class. */
    private void releaseLastWholeClass() {
        holdBack(null);
    }

    /**
     * What an engine says at its end, such as that a fixture of the whole suite has failed, needs a class to be reported
     * with. So the last one is not finished before something else begins or all is over.
     */
    private void holdBack(@Nullable TestUnit unit) {
        TestUnit before = lastWholeClass.getAndSet(unit);
        if (before != null) {
            listener.unitFinished(before.index());
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan executedPlan) {
        plan = executedPlan;
        names = ReportNames.of(executedPlan, dialect, successfulClasses);
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (isPassedOver(identifier)) {
            return;
        }
        names().started(identifier);
        startNanos.put(identifier.getUniqueId(), System.nanoTime());
        Optional<TestUnit> unit = unitOf(identifier);
        unit.ifPresent(this::start);
        unit.filter(owner -> owner.hasInvocations() && owner.uniqueId().equals(identifier.getUniqueId()))
                .filter(method -> !sharing.mayShare(identifier, method.isFactory()))
                .ifPresent(gate::keepWhole);
        if (names().isSet(identifier)) {
            Entry entry = names().entry(identifier, null);
            unit.ifPresentOrElse(
                    owner -> listener.unitEvent(owner.index(), new SetStarting(entry)),
                    () -> openSet(identifier.getUniqueId(), entry));
        } else if (identifier.isTest()) {
            Entry entry = names().entry(identifier, null);
            recordStartedTest(identifier);
            lastClass = entry.source();
            unit.ifPresent(owner -> {
                limits.aboutToStart(owner, identifier, plan());
                listener.unitEvent(owner.index(), new TestStarting(entry));
            });
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (isPassedOver(identifier)) {
            return;
        }
        Integer millis = elapsedMillis(identifier);
        Optional<TestUnit> unit = unitOf(identifier);
        if (unit.isPresent()) {
            finishedInUnit(unit.get(), identifier, result, millis);
        } else {
            finishedAboveUnits(identifier, result, millis);
        }
        names().finished(identifier);
        unit.filter(owner -> owner.uniqueId().equals(identifier.getUniqueId())).ifPresent(this::finish);
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        if (isPassedOver(identifier) || gate.isGivenUp(identifier.getUniqueId())) {
            return;
        }
        Optional<TestUnit> unit = unitOf(identifier);
        if (unit.isPresent()) {
            start(unit.get());
            skippedInUnit(unit.get(), identifier, reason);
            unit.filter(owner -> owner.uniqueId().equals(identifier.getUniqueId()))
                    .ifPresent(this::finish);
        } else {
            skippedAboveUnits(identifier, reason);
        }
    }

    private boolean isPassedOver(TestIdentifier identifier) {
        return isBrokenOff || gate.isPassedOver(identifier.getUniqueId(), identifier.getDisplayName());
    }

    private void finishedInUnit(
            TestUnit unit, TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        if (unit.isPart() && identifier.getUniqueId().equals(unit.uniqueId())) {
            // If the method fails as such, it does so where it was begun, and is reported there.
            return;
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            for (TestExecutionResult each : names().results(result)) {
                Entry entry = names().entry(identifier, each, millis);
                listener.unitEvent(unit.index(), new TestFinished(names().problem(each), entry));
            }
        } else if (identifier.isTest()) {
            Entry entry = names().entry(identifier, result, millis);
            boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            if (passed) {
                successfulClasses.add(entry.source());
            }
            listener.unitEvent(unit.index(), new TestFinished(passed ? Outcome.PASSED : Outcome.ABORTED, entry));
        } else if (isAbortedBeforeItsTests(identifier, result)) {
            abortedBeforeItsTests(unit, identifier, result, millis);
        }
        if (names().isSet(identifier)) {
            listener.unitEvent(unit.index(), new SetCompleted(endOfSet(identifier, result, millis)));
        }
    }

    private boolean isAbortedBeforeItsTests(TestIdentifier identifier, TestExecutionResult result) {
        return result.getStatus() == TestExecutionResult.Status.ABORTED
                && isClass(identifier)
                && names().abortedWith(identifier).isPresent()
                && !containersWithStartedTests.contains(identifier.getUniqueId());
    }

    private void abortedBeforeItsTests(
            TestUnit unit, TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        for (TestIdentifier each : names().abortedWith(identifier).orElseThrow()) {
            Entry entry = names().entry(each, result, each.equals(identifier) ? millis : null);
            listener.unitEvent(unit.index(), new TestFinished(Outcome.ABORTED, entry));
        }
    }

    private void finishedAboveUnits(TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        endedBadlyAbove |= result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
        if (isClass(identifier) || names().isSet(identifier)) {
            if (isAbortedBeforeItsTests(identifier, result)) {
                abortedAboveUnits(identifier, result, millis);
            }
            if (failed) {
                Entry failure = names().entry(identifier, result, millis);
                listener.setFailed(
                        names().setOf(identifier).getUniqueId(), failure, names().problem(result) == Outcome.FAILED);
            }
            if (names().isSet(identifier)) {
                closeSet(identifier.getUniqueId(), endOfSet(identifier, result, millis));
            }
        } else if (failed) {
            engineFailed(identifier, result);
        }
    }

    /** The fixture of a shared class did not let any test begin. */
    private void abortedAboveUnits(TestIdentifier container, TestExecutionResult result, @Nullable Integer millis) {
        List<TestUnit> units = unitsIn(container);
        for (TestIdentifier each : names().abortedWith(container).orElseThrow()) {
            Entry entry = names().entry(each, result, each.equals(container) ? millis : null);
            TestFinished aborted = new TestFinished(Outcome.ABORTED, entry);
            unitOf(each)
                    .ifPresentOrElse(
                            unit -> {
                                if (gate.begin(unit)) {
                                    start(unit);
                                    listener.unitEvent(unit.index(), aborted);
                                }
                            },
                            () -> units.stream().findFirst().ifPresent(unit -> {
                                start(unit);
                                listener.sharedResult(unit.index(), each.getUniqueId(), aborted);
                            }));
        }
        units.forEach(this::start);
        units.forEach(this::finish);
    }

    /** Where an engine fails as such, its first unit that did not run bears the error, else the last that did. */
    private void engineFailed(TestIdentifier engine, TestExecutionResult result) {
        Optional<TestUnit> first = unfinished.values().stream()
                .filter(unit -> unit.uniqueId().startsWith(engine.getUniqueId()))
                .filter(gate::begin)
                .min((a, b) -> Integer.compare(a.index(), b.index()));
        TestUnit last = lastWholeClass.get();
        if (first.isPresent()) {
            start(first.get());
            reportEngineFailure(first.get(), engine, result);
            finish(first.get());
        } else if (last != null && last.uniqueId().startsWith(engine.getUniqueId())) {
            reportEngineFailure(last, engine, result);
        }
    }

    private void reportEngineFailure(TestUnit unit, TestIdentifier engine, TestExecutionResult result) {
        Entry entry = names().entry(engine, result, 0);
        Entry set = Entry.ofSet(entry.source());
        if (unit.set() == TestSet.NONE) {
            listener.unitEvent(unit.index(), new SetStarting(set));
        }
        Outcome outcome = names().problem(result);
        listener.unitEvent(unit.index(), new TestFinished(outcome, entry));
        if (unit.set() == TestSet.NONE) {
            listener.unitEvent(unit.index(), new SetCompleted(set));
        }
    }

    private void skippedInUnit(TestUnit unit, TestIdentifier identifier, String reason) {
        if (!isClass(identifier)) {
            listener.unitEvent(unit.index(), new TestFinished(Outcome.SKIPPED, names().entry(identifier, reason)));
            return;
        }
        Entry set = names().entry(identifier, null);
        boolean isSet = names().isSet(identifier);
        if (isSet) {
            listener.unitEvent(unit.index(), new SetStarting(set));
        }
        for (TestIdentifier child : names().skippedWith(identifier)) {
            listener.unitEvent(unit.index(), new TestFinished(Outcome.SKIPPED, names().entry(child, reason)));
        }
        if (isSet) {
            listener.unitEvent(unit.index(), new SetCompleted(set));
        }
    }

    /** A container that is shared was skipped: so were the units of this lease in it. */
    private void skippedAboveUnits(TestIdentifier container, String reason) {
        Entry set = names().entry(container, null);
        if (names().isSet(container)) {
            openSet(container.getUniqueId(), set);
        }
        List<TestUnit> units = unitsIn(container);
        for (TestIdentifier each : names().skippedWith(container)) {
            TestUnit unit = unitsById.get(each.getUniqueId());
            if (unit != null && !gate.isGivenUp(unit.uniqueId())) {
                start(unit);
                skippedInUnit(unit, each, reason);
            } else if (unit == null && !units.isEmpty()) {
                // One entry stands for all tests of a class within the class.
                start(units.get(0));
                TestFinished skipped = new TestFinished(Outcome.SKIPPED, names().entry(each, reason));
                listener.sharedResult(units.get(0).index(), each.getUniqueId(), skipped);
            }
        }
        units.forEach(this::start);
        units.forEach(this::finish);
        if (names().isSet(container)) {
            closeSet(container.getUniqueId(), set);
        }
    }

    /** The units of this lease in a container, those first that are directly in it. */
    private List<TestUnit> unitsIn(TestIdentifier container) {
        return Stream.concat(plan().getChildren(container).stream(), plan().getDescendants(container).stream())
                .flatMap(identifier -> Stream.ofNullable(unitsById.get(identifier.getUniqueId())))
                .distinct()
                .filter(gate::begin)
                .toList();
    }

    private Entry endOfSet(TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        return result.getStatus() == TestExecutionResult.Status.ABORTED && !isAbortedBeforeItsTests(identifier, result)
                ? names().entry(identifier, result, millis)
                : names().entry(identifier, TestExecutionResult.successful(), millis);
    }

    private void recordStartedTest(TestIdentifier test) {
        Optional<TestIdentifier> above = plan().getParent(test);
        while (above.isPresent() && containersWithStartedTests.add(above.get().getUniqueId())) {
            above = plan().getParent(above.get());
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

    private void start(TestUnit unit) {
        gate.begin(unit);
        if (started.add(unit.index())) {
            releaseLastWholeClass();
            listener.unitStarted(unit.index());
        }
    }

    private void finish(TestUnit unit) {
        if (unfinished.remove(unit.index()) != null) {
            InvocationGate invocations = gate.invocationsOf(unit);
            if (invocations != null && invocations.isShared()) {
                listener.invocationsSeen(unit.index(), invocations.seen(), invocations.isDifferent());
            }
            if (unit.set() == TestSet.NONE) {
                holdBack(unit);
            } else {
                listener.unitFinished(unit.index());
            }
        }
    }

    /** The unit that a test or container is part of; none for containers above the units. */
    private Optional<TestUnit> unitOf(TestIdentifier identifier) {
        TestUnit known = unitsById.get(identifier.getUniqueId());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TestUnit> inherited = identifier
                .getParentIdObject()
                .map(id -> unitsById.get(id.toString()))
                .or(() -> plan().getParent(identifier).flatMap(this::unitOf));
        inherited.ifPresent(unit -> unitsById.put(identifier.getUniqueId(), unit));
        return inherited;
    }

    private @Nullable Integer elapsedMillis(TestIdentifier identifier) {
        Long start = startNanos.remove(identifier.getUniqueId());
        return start == null ? null : (int) Math.round((System.nanoTime() - start) / 1e6);
    }

    /** Some engines give tests the source of their class. */
    private static boolean isClass(TestIdentifier identifier) {
        return identifier.isContainer() && identifier.getSource().orElse(null) instanceof ClassSource;
    }

    private TestPlan plan() {
        if (plan == null) {
            throw new IllegalStateException("the execution has not started");
        }
        return plan;
    }

    private ReportNames names() {
        if (names == null) {
            throw new IllegalStateException("the execution has not started");
        }
        return names;
    }
}
