package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.ForkRole;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;

/** What comes of what forks say. Not thread-safe. */
final class Hearing {

    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final Planning planning;
    private final Replacements replacements;
    private final Progress progress;
    private final Intake intake;
    private final Dismissals dismissals;
    private final Assignments assignments;
    private final Presenting presenting;
    private final Results results;
    private final Leases leases;

    Hearing(
            Books books,
            Dismissals dismissals,
            Assignments assignments,
            Presenting presenting,
            Results results,
            Leases leases) {
        this.forks = books.forks();
        this.outbox = books.outbox();
        this.console = books.console();
        this.timeouts = books.timeouts();
        this.planning = books.planning();
        this.replacements = books.replacements();
        this.progress = books.progress();
        this.intake = books.intake();
        this.dismissals = dismissals;
        this.assignments = assignments;
        this.presenting = presenting;
        this.results = results;
        this.leases = leases;
    }

    /**
     * A fork has said something.
     *
     * @throws NonsenseException where that cannot be; nothing has come of it
     */
    void hear(Fork fork, ToConductor message, long nowNanos) {
        Protocol.check(message, fork, planning, progress.runOrNull());
        if (message instanceof ToConductor.PlanMade made) {
            planMade(fork, made, nowNanos);
        } else if (message instanceof ToConductor.PlanFailed failed) {
            dismissals.abort(fork, failed.message(), nowNanos);
        } else if (message instanceof ToConductor.Launched launched) {
            if (fork.role == ForkRole.SUREFIRE) {
                replacements.launched(fork.id, fork.number, launched.launch());
            }
        } else if (message instanceof ToConductor.Exiting exiting) {
            fork.exiting(exiting.caller());
        } else if (message instanceof ToConductor.Printed printed) {
            presenting.presentLoose(printed.output());
        } else {
            hear(progress.run(), fork, message, nowNanos);
        }
    }

    private void planMade(Fork fork, ToConductor.PlanMade made, long nowNanos) {
        planGrew(fork, PlanCheck.unpack(made.packed()));
        Run run = progress.run();
        planning.made(fork.id, made.slices(), run.rules.order().isAsPlanned());
        if (planning.isComplete()) {
            intake.complete(run);
            run.completePlan();
            outbox.print(console.planned(run.plannedTests(), run.plannedClasses(), forks.distinctNumbers(), nowNanos));
        }
        assignments.assignIdle(nowNanos);
    }

    /** Some classes more are known; the forks that have nothing to do can begin with them. */
    private void planGrew(Fork finder, RunPlan plan) {
        Run known = progress.runOrNull();
        Run current = known == null ? progress.begin(plan.rules()) : known;
        if (known == null) {
            forks.ids().forEach(current.scheduler::forkCame);
        }
        intake.found(current, plan, finder.id);
    }

    private void hear(Run current, Fork fork, ToConductor message, long nowNanos) {
        if (message instanceof ToConductor.UnitEvent news) {
            results.unitEvent(current, fork, current.unit(news.unit()), news.event(), nowNanos);
        } else if (message instanceof ToConductor.SharedResult shared) {
            results.sharedResult(current, fork, shared, nowNanos);
        } else if (message instanceof ToConductor.UnitStarted started) {
            current.scheduler.unitStarted(fork.id, started.unit(), nowNanos);
            assignments.wakeWaiting(nowNanos);
        } else if (message instanceof ToConductor.UnitsGivenUp given) {
            results.unitsGivenUp(current, fork, given, nowNanos);
        } else if (message instanceof ToConductor.InvocationsShared shared) {
            current.scheduler.invocationsShared(fork.id, shared.unit(), shared.begun());
            assignments.wakeWaiting(nowNanos);
        } else if (message instanceof ToConductor.ClaimInvocations claim) {
            outbox.send(fork.id, new ToFork.Claimed(current.claim(claim.unit(), claim.from(), nowNanos)));
        } else if (message instanceof ToConductor.InvocationsSeen seen) {
            results.invocationsSeen(current, fork, seen, nowNanos);
        } else if (message instanceof ToConductor.UnitFinished finished) {
            results.unitFinished(current, fork, current.unit(finished.unit()), nowNanos);
        } else if (message instanceof ToConductor.LeaseFailed failed) {
            leases.failed(current, fork, failed.failure(), nowNanos);
        } else if (message instanceof ToConductor.LeaseFinished) {
            leases.finished(current, fork, nowNanos);
        } else if (message instanceof ToConductor.LeaseAbandoned abandoned) {
            leases.abandoned(current, fork, abandoned, nowNanos);
        } else if (message instanceof ToConductor.TestLimit limit) {
            timeouts.limit(limit.unit(), limit.millis());
        } else if (message instanceof ToConductor.TestStuck stuck) {
            timeouts.stuck(stuck.test(), stuck.threads(), nowNanos)
                    .ifPresent(entry -> outbox.print(console.timedOut(fork.number, entry, stuck.threads(), nowNanos)));
        } else if (message instanceof ToConductor.LeakFound found) {
            outbox.print(console.leaked(fork.number, found.leak(), nowNanos));
        } else if (message instanceof ToConductor.SetOpened opened) {
            results.setOpened(current, fork, opened, nowNanos);
        } else if (message instanceof ToConductor.SetClosed closed) {
            results.setClosed(current, fork, closed, nowNanos);
        } else if (message instanceof ToConductor.SetFailed failed) {
            Outcome outcome = failed.assertion() ? Outcome.FAILED : Outcome.ERROR;
            results.failSet(current, fork, failed.uniqueId(), new TestFinished(outcome, failed.entry()), nowNanos);
        }
    }
}
