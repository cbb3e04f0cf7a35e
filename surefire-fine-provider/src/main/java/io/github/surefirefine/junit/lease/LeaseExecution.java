package io.github.surefirefine.junit.lease;

import io.github.surefirefine.junit.gate.InvocationGate;
import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.gate.UnitNumbers;
import io.github.surefirefine.junit.names.FailureTexts;
import io.github.surefirefine.junit.names.ReportNames;
import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.junit.rules.SharingRules;
import io.github.surefirefine.model.ContainerFailure;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailurePhase;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent.SetCompleted;
import io.github.surefirefine.model.ReportEvent.SetStarting;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.platform.LeaseListener;
import io.github.surefirefine.platform.ReportDialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final long HALF_A_MILLI = 500_000;

    /** Units of what is inside of them. */
    private final Map<String, TestUnit> unitsOfInner = new ConcurrentHashMap<>();

    private final UnlistedUnits unlisted;
    private final Map<String, Long> startNanos = new ConcurrentHashMap<>();
    private final List<TestUnit> units;
    private final UnitNumbers started = new UnitNumbers();
    private final UnitNumbers finished = new UnitNumbers();
    private final Set<String> containersWithStartedTests = ConcurrentHashMap.newKeySet();

    /** Containers of which JUnit has come to something inside, be it that another fork runs that. */
    private final Set<String> enteredContainers = ConcurrentHashMap.newKeySet();

    private final LeaseGate gate;
    private final SharingRules sharing;
    private final LeaseListener listener;
    private final ReportDialect dialect;
    private final SuccessfulClasses successfulClasses;
    private final TimeLimitNotifier limits;
    private final Runnable testsBegin;
    private final boolean reportsChosenOnly;

    /** Sets above the units that were entered and not left. */
    private final Map<String, Entry> openSets = Collections.synchronizedMap(new LinkedHashMap<>());

    /** Unique ids of containers above the units that have ended otherwise than in order. */
    private final Set<String> endedBadly = ConcurrentHashMap.newKeySet();

    private volatile boolean isBrokenOff;
    private volatile String lastClass = LeaseExecution.class.getName();
    private volatile @Nullable TestPlan plan;
    private volatile @Nullable ReportNames names;

    /**
     * Nothing was run.
     *
     * @param testsBegin is run when JUnit has found the tests, before it runs the first one
     */
    LeaseExecution(
            Lease lease,
            LeaseGate gate,
            SharingRules sharing,
            LeaseListener listener,
            ReportDialect dialect,
            SuccessfulClasses successfulClasses,
            TimeLimitNotifier limits,
            Runnable testsBegin) {
        this.gate = gate;
        this.sharing = sharing;
        this.unlisted = new UnlistedUnits(lease);
        this.units = lease.units();
        this.listener = listener;
        this.dialect = dialect;
        this.successfulClasses = successfulClasses;
        this.limits = limits;
        this.testsBegin = testsBegin;
        this.reportsChosenOnly = dialect.reportsChosenOnly()
                && lease.units().stream().anyMatch(unit -> !unit.chosenIds().isEmpty());
    }

    /**
     * The execution has ended. Units that JUnit never came to are finished if a container above them has ended badly, and
     * said so; else they are missing.
     */
    void end() {
        if (isBrokenOff) {
            return;
        }
        gate.close();
        unfinished().filter(this::isExcused).toList().forEach(this::finish);
        unfinished()
                .min(Comparator.comparingInt(TestUnit::index))
                .ifPresent(missing -> listener.leaseFailed(failureOf(missing)));
    }

    private Stream<TestUnit> unfinished() {
        return units.stream().filter(unit -> !finished.contains(unit.index()) && !gate.isGivenUp(unit.uniqueId()));
    }

    private boolean isExcused(TestUnit unit) {
        boolean hasSaidSomething = unit.isUnlisted() && started.contains(unit.index());
        return hasSaidSomething
                || unit.isIdleEngine()
                || endedBadly.stream().anyMatch(above -> unit.uniqueId().startsWith(above + "/"));
    }

    private FailureText failureOf(TestUnit missing) {
        String message;
        if (started.contains(missing.index())) {
            message = "JUnit began " + missing.uniqueId()
                    + " and never said that it has ended. Its engine reports no end.";
        } else if (missing.isUnlisted()) {
            message = "JUnit ran " + String.join(", ", missing.selectedClasses())
                    + ", but its engine has reported neither a test nor an end: " + missing.uniqueId();
        } else {
            message = "JUnit found " + missing.uniqueId() + " when all tests were discovered, but did not run it"
                    + " afterwards. Does its engine, or a filter, find other tests each time?";
        }
        return new FailureText(message, message, message, message);
    }

    /**
     * JUnit has thrown something instead of coming to an end: so it ends here. Of tests that still run beside the one that
     * is to blame, nothing more is said.
     */
    void breakOff(Throwable thrown) {
        isBrokenOff = true;
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

    @Override
    public void testPlanExecutionStarted(TestPlan executedPlan) {
        unlessItThrows(() -> {
            plan = executedPlan;
            names = ReportNames.of(executedPlan, dialect, successfulClasses);
            testsBegin.run();
        });
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        unlessItThrows(() -> started(identifier));
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        unlessItThrows(() -> finished(identifier, result));
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        unlessItThrows(() -> skipped(identifier, reason));
    }

    /**
     * Tests run on the same thread, and may have classes of the JDK answer what they like. JUnit would print what a
     * listener throws, and go on: a result that could not be told would not be missed. So nothing more is told of the
     * lease, what has begun and not ended is an error, and what has not begun does not begin here.
     */
    private void unlessItThrows(Runnable news) {
        try {
            news.run();
        } catch (Throwable thrown) {
            gate.cancel();
            if (!isBrokenOff) {
                breakOff(thrown);
            }
        }
    }

    private void started(TestIdentifier identifier) {
        noteEntered(identifier);
        if (isBrokenOff || isUnreported(identifier)) {
            return;
        }
        names().started(identifier);
        startNanos.put(identifier.getUniqueId(), System.nanoTime());
        Optional<TestUnit> unit = unitOf(identifier);
        unit.ifPresent(this::start);
        unit.filter(owner -> owner.hasInvocations() && owner.uniqueId().equals(identifier.getUniqueId()))
                .filter(method -> !sharing.mayShare(plan(), identifier, method.isFactory()))
                .ifPresent(gate.invocations()::keepWhole);
        if (isSet(identifier)) {
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

    private void finished(TestIdentifier identifier, TestExecutionResult result) {
        if (isBrokenOff || isUnchosen(identifier)) {
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
        if (isEngine(identifier)) {
            finishUnlisted(identifier);
        }
    }

    private static boolean isEngine(TestIdentifier identifier) {
        return identifier.getParentIdObject().isEmpty();
    }

    /** The root of an engine can be a class, too, but where there are classes below it, these are the sets. */
    private boolean isSet(TestIdentifier identifier) {
        return names().isSet(identifier)
                && !(isEngine(identifier)
                        && isClass(identifier)
                        && (!unlisted.of(identifier).isEmpty()
                                || plan().getChildren(identifier).stream().anyMatch(LeaseExecution::isClass)));
    }

    /** An engine has ended, and with it whatever it has made known while it ran. */
    private void finishUnlisted(TestIdentifier engine) {
        for (TestUnit unit : unlisted.of(engine)) {
            start(unit);
            finish(unit);
        }
    }

    private void skipped(TestIdentifier identifier, String reason) {
        noteEntered(identifier);
        if (isBrokenOff || gate.isGivenUp(identifier.getUniqueId()) || isUnreported(identifier)) {
            return;
        }
        if (isEngine(identifier)) {
            finishUnlisted(identifier);
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

    private void noteEntered(TestIdentifier identifier) {
        identifier.getParentIdObject().ifPresent(parent -> enteredContainers.add(parent.toString()));
    }

    /** Something begins; where it is not reported, neither is what it prints. */
    private boolean isUnreported(TestIdentifier identifier) {
        if (!reportsChosenOnly) {
            return false;
        }
        boolean isUnchosen = isUnchosen(identifier);
        if (isUnchosen) {
            listener.fallSilent();
        } else {
            listener.speakAgain();
        }
        return isUnchosen;
    }

    /** Whether the engine runs it only because something else is run again that needs it. */
    private boolean isUnchosen(TestIdentifier identifier) {
        return reportsChosenOnly
                && unitOf(identifier)
                        .filter(unit -> !unit.isChosen(identifier.getUniqueId()))
                        .isPresent();
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
        if (isSet(identifier)) {
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
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            endedBadly.add(identifier.getUniqueId());
        }
        if ((isClass(identifier) && !isEngine(identifier)) || isSet(identifier)) {
            if (isAbortedBeforeItsTests(identifier, result)) {
                abortedAboveUnits(identifier, result, millis);
            }
            if (failed) {
                TestFinished error =
                        new TestFinished(names().problem(result), names().entry(identifier, result, millis));
                listener.setFailed(new ContainerFailure(
                        names().setOf(identifier).getUniqueId(),
                        identifier.getUniqueId(),
                        enteredContainers.contains(identifier.getUniqueId())
                                ? FailurePhase.AFTER_TESTS
                                : FailurePhase.BEFORE_TESTS,
                        error));
            }
            if (isSet(identifier)) {
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

    /** What its units have not begun will not be run; the engine bears the error. */
    private void engineFailed(TestIdentifier engine, TestExecutionResult result) {
        Entry entry = names().entry(engine, result, 0);
        listener.engineFailed(engine.getUniqueId(), entry, names().problem(result) == Outcome.FAILED);
    }

    private void skippedInUnit(TestUnit unit, TestIdentifier identifier, String reason) {
        if (!isClass(identifier)) {
            listener.unitEvent(unit.index(), new TestFinished(Outcome.SKIPPED, names().entry(identifier, reason)));
            return;
        }
        Entry set = names().entry(identifier, null);
        boolean isSet = isSet(identifier);
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
        if (isSet(container)) {
            openSet(container.getUniqueId(), set);
        }
        List<TestUnit> units = unitsIn(container);
        for (TestIdentifier each : names().skippedWith(container)) {
            TestUnit unit = gate.unit(each.getUniqueId());
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
        if (isSet(container)) {
            closeSet(container.getUniqueId(), set);
        }
    }

    /** The units of this lease in a container, those first that are directly in it. */
    private List<TestUnit> unitsIn(TestIdentifier container) {
        return Stream.concat(plan().getChildren(container).stream(), plan().getDescendants(container).stream())
                .flatMap(identifier -> Stream.ofNullable(gate.unit(identifier.getUniqueId())))
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
            listener.unitStarted(unit.index());
        }
    }

    private void finish(TestUnit unit) {
        if (finished.add(unit.index())) {
            InvocationGate invocations = gate.invocations().of(unit);
            if (invocations != null && invocations.isShared()) {
                listener.invocationsSeen(unit.index(), invocations.seen(), invocations.isDifferent());
            }
            listener.unitFinished(unit.index());
        }
    }

    /** The unit that a test or container is part of; none for containers above the units. */
    private Optional<TestUnit> unitOf(TestIdentifier identifier) {
        TestUnit known = known(identifier.getUniqueId());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TestUnit> inherited = identifier
                .getParentIdObject()
                .map(id -> known(id.toString()))
                .or(() -> plan().getParent(identifier).flatMap(this::unitOf))
                .or(() -> unlisted.holding(identifier));
        inherited
                .filter(unit -> identifier.isContainer())
                .ifPresent(unit -> unitsOfInner.put(identifier.getUniqueId(), unit));
        return inherited;
    }

    private @Nullable TestUnit known(String uniqueId) {
        TestUnit unit = gate.unit(uniqueId);
        return unit == null ? unitsOfInner.get(uniqueId) : unit;
    }

    private @Nullable Integer elapsedMillis(TestIdentifier identifier) {
        Long start = startNanos.remove(identifier.getUniqueId());
        return start == null ? null : (int) ((System.nanoTime() - start + HALF_A_MILLI) / (2 * HALF_A_MILLI));
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
