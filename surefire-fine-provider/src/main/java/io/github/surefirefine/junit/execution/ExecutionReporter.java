package io.github.surefirefine.junit.execution;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.junit.names.ReportNames;
import io.github.surefirefine.junit.rules.SharingRules;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.ReportEvent.SetStarting;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.platform.LeaseListener;
import java.util.Map;
import java.util.Optional;
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

    /** Nothing has begun. */
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
        this.reportsChosenOnly = settings.dialect().reportsChosenOnly()
                && lease.units().stream().anyMatch(unit -> !unit.chosenIds().isEmpty());
        this.names = ReportNames.of(executed, settings.dialect(), settings.successfulClasses());
        this.unlisted = new UnlistedUnits(lease);
        this.plan = new ReportedPlan(executed, names, unlisted);
        this.units = new UnitLookup(executed, gate, unlisted);
        this.progress = progress;
        this.inUnits = new UnitReporter(plan, listener, settings.successfulClasses());
        this.aboveUnits = new ContainerReporter(plan, units, progress, inUnits, gate, listener);
    }

    void started(TestIdentifier identifier) {
        aboveUnits.reached(identifier);
        if (isUnreported(identifier)) {
            return;
        }
        names.started(identifier);
        startNanos.put(identifier.getUniqueId(), System.nanoTime());
        Optional<TestUnit> unit = units.of(identifier);
        unit.ifPresent(progress::start);
        unit.filter(owner -> owner.hasInvocations() && isItself(owner, identifier))
                .filter(method -> !sharing.mayShare(plan.plan(), identifier, method.isFactory()))
                .ifPresent(gate.invocations()::keepWhole);
        if (plan.isSet(identifier)) {
            Entry entry = names.entry(identifier, null);
            unit.ifPresentOrElse(
                    owner -> listener.unitEvent(owner.index(), new SetStarting(entry)),
                    () -> aboveUnits.setStarts(identifier, entry));
        } else if (identifier.isTest()) {
            Entry entry = names.entry(identifier, null);
            plan.testStarts(identifier);
            lastClass = entry.source();
            unit.ifPresent(owner -> {
                limits.aboutToStart(owner, identifier, plan.plan());
                listener.unitEvent(owner.index(), new TestStarting(entry));
            });
        }
    }

    void finished(TestIdentifier identifier, TestExecutionResult result) {
        if (isUnchosen(identifier)) {
            return;
        }
        Integer millis = elapsedMillis(identifier);
        Optional<TestUnit> unit = units.of(identifier);
        if (unit.isPresent()) {
            inUnits.finished(unit.get(), identifier, result, millis);
        } else {
            aboveUnits.finished(identifier, result, millis);
        }
        names.finished(identifier);
        unit.filter(owner -> isItself(owner, identifier)).ifPresent(progress::finish);
        if (ReportedPlan.isEngine(identifier)) {
            finishUnlisted(identifier);
        }
    }

    void skipped(TestIdentifier identifier, String reason) {
        aboveUnits.reached(identifier);
        if (gate.isGivenUp(identifier.getUniqueId()) || isUnreported(identifier)) {
            return;
        }
        if (ReportedPlan.isEngine(identifier)) {
            finishUnlisted(identifier);
        }
        Optional<TestUnit> unit = units.of(identifier);
        if (unit.isPresent()) {
            progress.start(unit.get());
            inUnits.skipped(unit.get(), identifier, reason);
            unit.filter(owner -> isItself(owner, identifier)).ifPresent(progress::finish);
        } else {
            aboveUnits.skipped(identifier, reason);
        }
    }

    private static boolean isItself(TestUnit unit, TestIdentifier identifier) {
        return unit.uniqueId().equals(identifier.getUniqueId());
    }

    /** An engine has ended, and with it whatever it has made known while it ran. */
    private void finishUnlisted(TestIdentifier engine) {
        for (TestUnit unit : unlisted.of(engine)) {
            progress.start(unit);
            progress.finish(unit);
        }
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
                && units.of(identifier)
                        .filter(unit -> !unit.isChosen(identifier.getUniqueId()))
                        .isPresent();
    }

    private @Nullable Integer elapsedMillis(TestIdentifier identifier) {
        Long start = startNanos.remove(identifier.getUniqueId());
        return start == null ? null : (int) ((System.nanoTime() - start + HALF_A_MILLI) / (2 * HALF_A_MILLI));
    }

    /** Whether it is a unit of the lease, or in one. */
    boolean isInUnit(TestIdentifier identifier) {
        return units.of(identifier).isPresent();
    }

    /** Nothing more will happen in the sets that are open. */
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
