package io.github.surefirefine.junit.execution;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.names.ReportNames;
import io.github.surefirefine.junit.rules.SharingRules;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.platform.LeaseListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Sorts by unit what happens while JUnit executes a plan, and tells the listener of the lease. Thread-safe. */
final class ExecutionReporter {

    private static final long HALF_A_MILLI = 500_000;

    private final LeaseGate gate;
    private final LeaseListener listener;
    private final SharingRules sharing;
    private final TimeLimitNotifier limits;
    private final boolean reportsChosenOnly;
    private final ReportedPlan plan;
    private final ReportNames names;
    private final UnlistedUnits unlisted;
    private final UnitLookup units;
    private final UnitProgress progress;
    private final UnitReporter inUnits;
    private final ContainerReporter aboveUnits;
    private final Map<String, Long> startNanos = new ConcurrentHashMap<>();
    private volatile @Nullable String lastClass;

    ExecutionReporter(
            Lease lease,
            LeaseGate gate,
            LeaseListener listener,
            ExecutionSettings settings,
            UnitProgress progress,
            TestPlan executed) {
        this.gate = gate;
        this.listener = listener;
        this.sharing = settings.sharing();
        this.limits = new TimeLimitNotifier(settings.limits(), listener);
        this.reportsChosenOnly = settings.dialect().reportsChosenOnly() && isAnyChosen(lease.units());
        this.names = ReportNames.of(executed, settings.dialect(), settings.successfulClasses());
        this.unlisted = new UnlistedUnits(lease);
        this.plan = new ReportedPlan(executed, names, unlisted);
        this.units = new UnitLookup(executed, gate, unlisted);
        this.progress = progress;
        this.inUnits = new UnitReporter(plan, listener, settings.successfulClasses());
        this.aboveUnits = new ContainerReporter(plan, units, progress, inUnits, gate, listener);
    }

    private static boolean isAnyChosen(List<TestUnit> units) {
        for (TestUnit unit : units) {
            if (!unit.chosenIds().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    void started(TestIdentifier identifier) {
        aboveUnits.reached(identifier);
        if (gate.isPassedOver(identifier.getUniqueId()) || isUnreported(identifier)) {
            return;
        }
        names.started(identifier);
        startNanos.put(identifier.getUniqueId(), System.nanoTime());
        TestUnit unit = units.of(identifier);
        if (unit != null) {
            progress.start(unit);
            keepWholeUnlessShared(unit, identifier);
        }
        if (plan.isSet(identifier)) {
            setStarts(unit, identifier);
        } else if (identifier.isTest() && !isBegunElsewhere(unit, identifier)) {
            testStarts(unit, identifier);
        }
    }

    private void keepWholeUnlessShared(TestUnit unit, TestIdentifier identifier) {
        if (unit.hasInvocations()
                && isItself(unit, identifier)
                && !sharing.mayShare(plan.plan(), identifier, unit.isFactory())) {
            gate.invocations().keepWhole(unit);
        }
    }

    private void setStarts(@Nullable TestUnit unit, TestIdentifier identifier) {
        Entry entry = names.entry(identifier, null);
        if (unit == null) {
            aboveUnits.setStarts(identifier, entry);
        } else {
            listener.unitEvent(unit.index(), new SetStarting(entry));
        }
    }

    private void testStarts(@Nullable TestUnit unit, TestIdentifier identifier) {
        Entry entry = names.entry(identifier, null);
        plan.testStarts(identifier);
        lastClass = entry.source();
        if (unit != null) {
            limits.aboutToStart(unit, identifier, plan.plan());
            listener.unitEvent(unit.index(), new TestStarting(entry));
        }
    }

    void finished(TestIdentifier identifier, TestExecutionResult result) {
        if (gate.isPassedOver(identifier.getUniqueId())) {
            return;
        }
        if (isUnchosen(identifier)) {
            ended(identifier);
            return;
        }
        Integer millis = elapsedMillis(identifier);
        TestUnit unit = units.of(identifier);
        if (unit == null) {
            skipLeftOut(identifier);
            aboveUnits.finished(identifier, result, millis);
        } else {
            inUnits.finished(unit, identifier, result, millis);
        }
        names.finished(identifier);
        ended(identifier);
        if (ReportedPlan.isEngine(identifier)) {
            finishUnlisted(identifier);
        }
    }

    void skipped(TestIdentifier identifier, String reason) {
        aboveUnits.reached(identifier);
        if (gate.isGivenUp(identifier.getUniqueId())) {
            return;
        }
        if (isUnreported(identifier)) {
            ended(identifier);
            return;
        }
        if (ReportedPlan.isEngine(identifier)) {
            finishUnlisted(identifier);
        }
        TestUnit unit = units.of(identifier);
        if (unit == null) {
            aboveUnits.skipped(identifier, reason);
            return;
        }
        progress.start(unit);
        inUnits.skipped(unit, identifier, reason);
        progress.ended(unit, identifier.getUniqueId());
    }

    private void ended(TestIdentifier identifier) {
        TestUnit unit = units.of(identifier);
        if (unit != null) {
            progress.ended(unit, identifier.getUniqueId());
        }
    }

    /** The engine of the container cannot say what it did not begin because the lease was cancelled. */
    private void skipLeftOut(TestIdentifier container) {
        for (TestUnit each : units.leftOutOf(container)) {
            progress.start(each);
            for (String id : each.methodIds()) {
                inUnits.skipped(each, plan.plan().getTestIdentifier(id), LeaseGate.CANCELLED);
            }
            progress.finish(each);
        }
    }

    /** The fork that began a method with invocations reports the method, if that counts as a test. */
    private static boolean isBegunElsewhere(@Nullable TestUnit unit, TestIdentifier identifier) {
        return unit != null && unit.isPart() && isItself(unit, identifier);
    }

    private static boolean isItself(TestUnit unit, TestIdentifier identifier) {
        return unit.uniqueId().equals(identifier.getUniqueId());
    }

    /** An engine has ended, and with it everything that it announced while it ran. */
    private void finishUnlisted(TestIdentifier engine) {
        for (TestUnit unit : unlisted.of(engine)) {
            progress.start(unit);
            progress.finish(unit);
        }
    }

    /** Something begins; if it is not reported, neither is its output. */
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

    /** Whether the engine runs it only because a rerun of something else needs it. */
    private boolean isUnchosen(TestIdentifier identifier) {
        TestUnit unit = reportsChosenOnly ? units.of(identifier) : null;
        return unit != null && !unit.isChosen(identifier.getUniqueId());
    }

    private @Nullable Integer elapsedMillis(TestIdentifier identifier) {
        Long start = startNanos.remove(identifier.getUniqueId());
        return start == null ? null : (int) ((System.nanoTime() - start + HALF_A_MILLI) / (2 * HALF_A_MILLI));
    }

    /** Whether it is a unit of the lease, or inside one. */
    boolean isInUnit(TestIdentifier identifier) {
        return units.of(identifier) != null;
    }

    /** Nothing more will happen in the open sets. */
    void closeOpenSets() {
        aboveUnits.closeOpenSets();
    }

    /** Unique ids of the containers above the units that have failed or were aborted. */
    Set<String> endedBadly() {
        return aboveUnits.endedBadly();
    }

    /** The class of the test that began last; null if none has begun. */
    @Nullable
    String lastClass() {
        return lastClass;
    }
}
