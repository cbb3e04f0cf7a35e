package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.course.Scripting;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.recorder.Intake;
import io.github.surefirefine.dispatch.recorder.RunRecorder;
import io.github.surefirefine.dispatch.run.OverwrittenFiles;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Quarantining;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.plan.RunPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.Optional;

/** Records what forks say, once the protocol check has passed. Not thread-safe. */
final class MessageRecorder {

    private final Forks forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final DirtyReports dirty;
    private final Progress progress;
    private final Intake intake;
    private final Quarantining quarantine;
    private final Scripting scripting;
    private final RunRecorder recorder;
    private final HungForks hung;
    private final EventTime time;

    MessageRecorder(
            Forks forks,
            Outbox outbox,
            RunConsole console,
            DirtyReports dirty,
            Progress progress,
            Intake intake,
            Quarantining quarantine,
            Scripting scripting,
            RunRecorder recorder,
            HungForks hung,
            EventTime time) {
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.dirty = dirty;
        this.progress = progress;
        this.intake = intake;
        this.quarantine = quarantine;
        this.scripting = scripting;
        this.recorder = recorder;
        this.hung = hung;
        this.time = time;
    }

    /**
     * Records one message of a fork.
     *
     * @throws NonsenseException if its plan cannot be read; the message has had no effect then
     */
    void record(Fork fork, ToConductor message) {
        if (message instanceof ToConductor.PlanMade made) {
            planMade(fork, made);
        } else if (message instanceof ToConductor.PlanFailed failed) {
            progress.fail(failed.message(), fork.id());
        } else if (message instanceof ToConductor.Launched launched) {
            if (fork.role() == ForkRole.SUREFIRE) {
                forks.replacements().launched(fork.id(), fork.number(), launched.launch());
            }
        } else if (message instanceof ToConductor.Exiting exiting) {
            fork.exiting(exiting.caller());
        } else if (message instanceof ToConductor.ThreadsDumped dumped) {
            hung.answered(fork, dumped.threads());
        } else if (message instanceof ToConductor.Printed printed) {
            dirty.printed(printed.output());
        } else if (message instanceof ToConductor.ClaimInvocations claim) {
            outbox.send(
                    fork.id(),
                    new ToFork.Claimed(progress.run().sharedMethods().claim(claim.unit(), claim.from(), time.nanos())));
        } else if (message instanceof ToConductor.ClaimUnits claim) {
            fork.claims(claim.units());
            forks.idle().freed(fork.id());
        } else {
            recordOfTests(progress.run(), fork, message);
        }
    }

    private void recordOfTests(Run run, Fork fork, ToConductor message) {
        if (message instanceof ToConductor.UnitEvent news) {
            recorder.tests().unitEvent(fork, run.unit(news.unit()), news.event());
        } else if (message instanceof ToConductor.UnitPassed passed) {
            for (ToConductor part : passed.parts()) {
                recordOfTests(run, fork, part);
            }
        } else if (message instanceof ToConductor.SharedResult shared) {
            recorder.tests().sharedResult(fork, shared);
        } else if (message instanceof ToConductor.UnitStarted started) {
            recorder.tests().unitStarted(fork, started.unit());
        } else if (message instanceof ToConductor.UnitsGivenUp given) {
            recorder.tests().unitsGivenUp(fork, given);
        } else if (message instanceof ToConductor.InvocationsShared shared) {
            recorder.tests().invocationsShared(fork, shared);
        } else if (message instanceof ToConductor.InvocationsSeen seen) {
            recorder.tests().invocationsSeen(fork, seen);
        } else if (message instanceof ToConductor.UnitFinished finished) {
            recorder.tests().unitFinished(fork, run.unit(finished.unit()));
        } else if (message instanceof ToConductor.TestLimit limit) {
            recorder.tests().testLimit(limit);
        } else if (message instanceof ToConductor.TestStuck stuck) {
            recorder.tests().testStuck(fork, stuck);
        } else if (message instanceof ToConductor.LeakFound found) {
            recorder.tests().leakFound(fork, found);
        } else if (message instanceof ToConductor.SetOpened opened) {
            recorder.tests().setOpened(fork, opened);
        } else if (message instanceof ToConductor.SetClosed closed) {
            recorder.tests().setClosed(fork, closed);
        } else if (message instanceof ToConductor.SetFailed failed) {
            recorder.tests().containerFailed(fork, failed.failure());
        } else if (message instanceof ToConductor.EngineFailed failed) {
            recorder.tests().engineFailed(fork, failed);
        } else if (message instanceof ToConductor.LeaseFailed failed) {
            recorder.leases().failed(fork, failed.failure());
        } else if (message instanceof ToConductor.LeaseFinished) {
            recorder.leases().finished(fork);
        } else if (message instanceof ToConductor.LeaseAbandoned abandoned) {
            recorder.leases().abandoned(fork, abandoned);
        } else {
            throw new IllegalStateException("not handled: " + message);
        }
    }

    private void planMade(Fork fork, ToConductor.PlanMade made) {
        RunPlan plan = PlanCheck.unpack(made.packed());
        Run known = progress.runOrNull();
        Run run = known == null ? begin(plan) : known;
        quarantine.found(plan.classes());
        intake.found(run, plan, fork.id());
        forks.planning().made(fork.id(), made.slices(), run.rules().order().isAsPlanned());
        if (forks.planning().isComplete()) {
            planComplete(run, fork);
        }
        for (Fork each : forks.table().connected()) {
            if (each.lease().isEmpty()) {
                forks.idle().freed(each.id());
            }
        }
    }

    private Run begin(RunPlan plan) {
        Run run = progress.begin(plan.rules());
        recorder.begin(run);
        for (ForkId fork : forks.table().ids()) {
            if (forks.standby().isActive(fork)) {
                run.scheduler().forkCame(fork);
            }
        }
        return run;
    }

    private void planComplete(Run run, Fork finder) {
        intake.complete(run);
        run.completePlan();
        console.unsure(run.testCounts().unsureUnits());
        outbox.print(console.planned(
                intake.testsToRun(run), run.plannedClasses(), forks.table().distinctNumbers(), time.nanos()));
        outbox.warn(OverwrittenFiles.warning(run));
        for (String news : quarantine.newsOfPlan()) {
            outbox.warn(Optional.of(news));
        }
        Optional<String> objection = scripting.planComplete(run);
        if (objection.isPresent()) {
            progress.fail(objection.get(), finder.id());
        }
    }
}
