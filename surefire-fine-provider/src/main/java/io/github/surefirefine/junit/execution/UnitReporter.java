package io.github.surefirefine.junit.execution;

import io.github.surefirefine.junit.names.ReportNames;
import io.github.surefirefine.junit.names.SuccessfulClasses;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.SetCompleted;
import io.github.surefirefine.model.result.ReportEvent.SetStarting;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.platform.LeaseListener;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;

/** Tells the listener of a lease how the tests and containers in its units have ended. Thread-safe. */
final class UnitReporter {

    private final ReportedPlan plan;
    private final ReportNames names;
    private final LeaseListener listener;
    private final SuccessfulClasses successfulClasses;

    UnitReporter(ReportedPlan plan, LeaseListener listener, SuccessfulClasses successfulClasses) {
        this.plan = plan;
        this.names = plan.names();
        this.listener = listener;
        this.successfulClasses = successfulClasses;
    }

    void finished(TestUnit unit, TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        if (unit.isPart() && identifier.getUniqueId().equals(unit.uniqueId())) {
            // If the method itself fails, it does so in the fork that began it, and is reported there.
            return;
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            for (TestExecutionResult each : names.results(result)) {
                Entry entry = names.entry(identifier, each, millis);
                listener.unitEvent(unit.index(), new TestFinished(names.problem(each), entry));
            }
        } else if (identifier.isTest()) {
            Entry entry = names.entry(identifier, result, millis);
            boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            if (passed) {
                successfulClasses.add(entry.source());
            }
            listener.unitEvent(unit.index(), new TestFinished(passed ? Outcome.PASSED : Outcome.ABORTED, entry));
        } else if (plan.isAbortedBeforeItsTests(identifier, result)) {
            abortedBeforeItsTests(unit, identifier, result, millis);
        }
        if (plan.isSet(identifier)) {
            listener.unitEvent(unit.index(), new SetCompleted(plan.endOfSet(identifier, result, millis)));
        }
    }

    private void abortedBeforeItsTests(
            TestUnit unit, TestIdentifier identifier, TestExecutionResult result, @Nullable Integer millis) {
        for (TestIdentifier each : names.abortedWith(identifier).orElseThrow()) {
            Entry entry = names.entry(each, result, each.equals(identifier) ? millis : null);
            listener.unitEvent(unit.index(), new TestFinished(Outcome.ABORTED, entry));
        }
    }

    void skipped(TestUnit unit, TestIdentifier identifier, String reason) {
        if (!ReportedPlan.isClass(identifier)) {
            if (names.countsIfSkipped(identifier)) {
                listener.unitEvent(unit.index(), new TestFinished(Outcome.SKIPPED, names.entry(identifier, reason)));
            }
            return;
        }
        Entry set = names.entry(identifier, null);
        boolean isSet = plan.isSet(identifier);
        if (isSet) {
            listener.unitEvent(unit.index(), new SetStarting(set));
        }
        for (TestIdentifier child : names.skippedWith(identifier)) {
            listener.unitEvent(unit.index(), new TestFinished(Outcome.SKIPPED, names.entry(child, reason)));
        }
        if (isSet) {
            listener.unitEvent(unit.index(), new SetCompleted(set));
        }
    }
}
