package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.IdleForks;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.run.LostTestText;
import io.github.surefirefine.dispatch.run.Quarantining;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.TestTimeouts;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.lease.InvocationId;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.schedule.invocations.SharedMethod;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.Optional;

/**
 * Records what happens in units and sets: in the schedule, the report of the class, and the lines of the console. Not
 * thread-safe.
 */
public final class TestRecorder {

    private final Run run;
    private final Announcements announcements;
    private final TestTimeouts timeouts;
    private final Quarantining quarantine;
    private final DirtyReports dirty;
    private final IdleForks idle;
    private final EventTime time;

    TestRecorder(
            Run run,
            Announcements announcements,
            TestTimeouts timeouts,
            Quarantining quarantine,
            DirtyReports dirty,
            IdleForks idle,
            EventTime time) {
        this.run = run;
        this.announcements = announcements;
        this.timeouts = timeouts;
        this.quarantine = quarantine;
        this.dirty = dirty;
        this.idle = idle;
        this.time = time;
    }

    /** A test of a unit has begun, has ended, or has printed something. */
    public void unitEvent(Fork fork, TestUnit unit, ReportEvent event) {
        if (run.isReportedElsewhere(unit)) {
            return;
        }
        if (event instanceof TestFinished finished) {
            Optional<TestFinished> result = timeouts.finished(unit.index(), finished);
            if (result.isPresent()) {
                result(fork, unit, result.get());
            }
            return;
        }
        Optional<ClassReport> report = run.report(unit);
        if (report.isEmpty()) {
            lateEvent(fork, event);
            return;
        }
        run.heardOf(unit.classIndex());
        report.get().unitEvent(unit.index(), event);
        if (event instanceof TestStarting starting) {
            fork.testBegun(time.nanos());
            announcements.testStarted(fork, starting.entry());
            timeouts.started(fork.id(), unit.index(), starting.entry(), time.nanos());
            invocationBegun(unit, starting);
        }
        dirty.mark(unit.classIndex(), fork);
    }

    /** Output that is printed after its class is presented belongs to no class; its own fork passes it on unchanged. */
    private void lateEvent(Fork fork, ReportEvent event) {
        if (event instanceof TestOutput output) {
            if (fork.role() == ForkRole.SUREFIRE) {
                dirty.printedBy(fork, output);
            } else {
                dirty.printed(output);
            }
        }
    }

    private void invocationBegun(TestUnit unit, TestStarting starting) {
        Optional<SharedMethod> method = run.scheduler().sharedMethod(unit.index());
        if (method.isPresent()) {
            Optional<InvocationId> invocation = InvocationId.of(starting.entry().uniqueId());
            if (invocation.isPresent()) {
                method.get().invocationBegun(unit.index(), invocation.get().number());
            }
        }
    }

    void result(Fork fork, TestUnit unit, TestFinished reported) {
        if (run.isReportedElsewhere(unit)) {
            return;
        }
        TestFinished result = quarantine.judge(run.classOf(unit), unit, reported);
        Optional<ClassReport> report = run.report(unit);
        if (report.isEmpty()) {
            // Its class is presented to its end: an engine has run it once more.
            unplanned(fork, run.addUnplanned(unit.uniqueId(), run.classOf(unit).name()), result);
            return;
        }
        run.heardOf(unit.classIndex());
        report.get().unitEvent(unit.index(), result);
        announcements.announce(unit, fork, result);
        run.noteResult(unit, result);
        dirty.mark(unit.classIndex(), fork);
    }

    /** A launcher execution has broken off after all of its units had finished. */
    void failedAfterAll(Fork fork, TestUnit unit, FailureText failure) {
        String name = run.classOf(unit).name();
        Entry entry = Entry.ofContainer(unit.uniqueId(), name);
        TestFinished error = new TestFinished(Outcome.ERROR, entry.withFailure(failure));
        unplanned(fork, run.addUnplanned(unit.uniqueId(), name), error);
    }

    /** Something that was not planned has a result, which is reported by itself. */
    private void unplanned(Fork fork, TestUnit unit, TestFinished result) {
        run.report(unit).ifPresent(report -> {
            report.unitEvent(unit.index(), result);
            report.unitFinished(unit.index());
        });
        announcements.announceClass(run.classOf(unit), fork, result);
        run.failures().addUnplanned(result);
        dirty.mark(unit.classIndex(), fork);
    }

    /** Every fork that has units in the same container reports this result; it counts once. */
    public void sharedResult(Fork fork, ToConductor.SharedResult shared) {
        TestUnit unit = run.unit(shared.unit());
        if (run.report(unit)
                .filter(report -> report.sharedResult(shared.uniqueId()))
                .isPresent()) {
            unitEvent(fork, unit, shared.result());
        }
    }

    /** The next test of a unit has a limit of its own. */
    public void testLimit(ToConductor.TestLimit limit) {
        timeouts.limit(limit.unit(), limit.millis());
    }

    /** A fork has interrupted a test that ran for too long. */
    public void testStuck(Fork fork, ToConductor.TestStuck stuck) {
        timeouts.stuck(stuck.test(), stuck.threads(), time.nanos())
                .ifPresent(entry -> announcements.timedOut(fork, entry, stuck.threads()));
    }

    /** A test has leaked something. */
    public void leakFound(Fork fork, ToConductor.LeakFound found) {
        announcements.leaked(fork, found.leak());
    }

    public void unitStarted(Fork fork, int unit) {
        run.scheduler().unitStarted(fork.id(), unit, time.nanos());
        run.begun(fork.id(), unit);
        idle.scheduleChanged();
    }

    public void unitFinished(Fork fork, TestUnit unit) {
        run.scheduler().unitFinished(fork.id(), unit.index(), time.nanos());
        endInReport(unit);
        announcements.idle(fork);
        timeouts.unitEnded(unit.index());
        announcements.unitFinished(unit);
        run.ended(unit);
        dirty.mark(unit.classIndex(), fork);
        idle.scheduleChanged();
    }

    /** A fork has reported how far it has come with a method that it is to share. */
    public void invocationsShared(Fork fork, ToConductor.InvocationsShared shared) {
        run.scheduler().invocationsShared(fork.id(), shared.unit(), shared.begun());
        idle.scheduleChanged();
    }

    /** A fork has finished a method that it shares with others. */
    public void invocationsSeen(Fork fork, ToConductor.InvocationsSeen seen) {
        TestUnit unit = run.unit(seen.unit());
        if (run.sharedMethods().finished(unit, seen.seen(), seen.different())) {
            announcements.warn(Optional.of(LostTestText.notShared(run.classOf(unit), unit)));
        }
        if (!run.failures().isSkipping()) {
            for (Invocations missing : run.sharedMethods().missing(unit)) {
                unitEvent(fork, unit, LostTestText.notFound(run.classOf(unit), unit, missing));
            }
        }
    }

    /** A fork has not begun these units and gives them up. */
    public void unitsGivenUp(Fork fork, ToConductor.UnitsGivenUp given) {
        for (TestUnit unit : run.scheduler().unitsGivenUp(fork.id(), given.lease(), given.units())) {
            withdrawn(unit);
            dirty.mark(unit.classIndex(), fork);
        }
        idle.scheduleChanged();
    }

    /** The unit will not run, because its class has failed or Surefire's timeout has passed. */
    public void withdrawn(TestUnit unit) {
        endInReport(unit);
        announcements.forgetUnrun(unit);
        run.ended(unit);
    }

    private void endInReport(TestUnit unit) {
        Optional<ClassReport> report = run.report(unit);
        if (report.isPresent()) {
            report.get().unitFinished(unit.index());
        }
    }

    /** These units will not finish: the test that was running in them is an error. */
    void loseUnits(Fork fork, List<TestUnit> units, Outcome outcome, FailureText failure) {
        for (TestUnit unit : units) {
            if (run.isReportedElsewhere(unit)) {
                continue;
            }
            run.lost(unit);
            run.noteLoss(unit, outcome);
            run.heardOf(unit.classIndex());
            run.report(unit).ifPresent(report -> {
                TestFinished error = report.unitLost(unit.index(), outcome, failure, fork.testMillis(time.nanos()));
                announcements.announce(unit, fork, error);
                announcements.forgetUnrun(unit);
                dirty.mark(unit.classIndex(), fork);
            });
            run.ended(unit);
        }
    }

    /** Like {@link #loseUnits}, but the error is already reported. */
    void breakOff(TestUnit unit) {
        run.lost(unit);
        endInReport(unit);
        announcements.forgetUnrun(unit);
        run.ended(unit);
    }

    public void setOpened(Fork fork, ToConductor.SetOpened opened) {
        run.scheduler().classEntered(fork.id(), time.nanos());
        announcements.classStarted(fork, opened.entry());
        int classIndex = run.presentation().classOfSet(opened.uniqueId());
        run.heardOf(classIndex);
        Optional<ClassReport> report = run.presentation().report(classIndex);
        if (report.isPresent()) {
            report.get().setOpened(fork.id(), opened.uniqueId(), opened.entry());
        }
        dirty.mark(classIndex, fork);
    }

    public void setClosed(Fork fork, ToConductor.SetClosed closed) {
        announcements.idle(fork);
        int classIndex = run.presentation().classOfSet(closed.uniqueId());
        Optional<ClassReport> report = run.presentation().report(classIndex);
        if (report.isPresent()) {
            report.get().setClosed(fork.id(), closed.uniqueId(), closed.entry());
        }
        dirty.mark(classIndex, fork);
    }

    /**
     * A container that fails as a whole is one error, in however many forks it fails. If it fails before its tests, the
     * tests that were not handed out are withdrawn. If it fails after them, none is.
     */
    public void containerFailed(Fork fork, ContainerFailure reported) {
        int classIndex = run.presentation().classOfSet(reported.setId());
        ContainerFailure failure = quarantine.judge(run.testClass(classIndex), reported);
        run.heardOf(classIndex);
        run.presentation()
                .report(classIndex)
                .filter(report -> report.containerFailed(failure))
                .ifPresent(report -> {
                    announcements.announceClass(run.testClass(classIndex), fork, failure.error());
                    run.failures().addContainer(classIndex, failure);
                    if (failure.phase() != FailurePhase.AFTER_TESTS) {
                        run.scheduler()
                                .withdraw(classIndex, failure.containerId())
                                .forEach(this::withdrawn);
                    }
                    dirty.mark(classIndex, fork);
                });
    }

    /**
     * An engine that fails as a whole is one error, reported like a class; the engine itself says which units it does
     * not run as a result.
     */
    public void engineFailed(Fork fork, ToConductor.EngineFailed failed) {
        Outcome outcome = failed.assertion() ? Outcome.FAILED : Outcome.ERROR;
        run.addFailedEngine(failed.engineId(), failed.entry().source())
                .ifPresent(unit -> unplanned(fork, unit, new TestFinished(outcome, failed.entry())));
    }
}
