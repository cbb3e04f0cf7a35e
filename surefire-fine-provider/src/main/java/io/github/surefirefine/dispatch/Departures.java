package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Forks are gone, or must go, before the run is over: who takes their place, and who takes their assignments. Not thread-safe. */
final class Departures {

    private static final int MAX_PLANNING_DEATHS = 2;

    private final ForkUse use;
    private final ForkTable forks;
    private final Confirmations confirmations;
    private final Outbox outbox;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final Planning planning;
    private final Replacements replacements;
    private final Progress progress;
    private final Dismissals dismissals;
    private final Assignments assignments;
    private final Presenting presenting;
    private final Leases leases;
    private final Deadline deadline;
    private boolean anyLost;

    Departures(
            Books books,
            Dismissals dismissals,
            Assignments assignments,
            Presenting presenting,
            Results results,
            Leases leases) {
        this.use = books.use();
        this.forks = books.forks();
        this.confirmations = books.confirmations();
        this.outbox = books.outbox();
        this.console = books.console();
        this.timeouts = books.timeouts();
        this.planning = books.planning();
        this.replacements = books.replacements();
        this.progress = books.progress();
        this.dismissals = dismissals;
        this.assignments = assignments;
        this.presenting = presenting;
        this.leases = leases;
        this.deadline = new Deadline(books, assignments, presenting, results, leases);
    }

    /** The connection of a fork has ended. */
    void gone(ForkId id, Function<Fork, Farewell> why, long nowNanos) {
        assignments.forkGone(id);
        console.idle(id);
        timeouts.forkGone(id);
        if (dismissals.hasLeft(id, nowNanos)) {
            return;
        }
        Confirmations.Lost sent = confirmations.lost(id);
        if (!forks.isConnected(id)) {
            outbox.printAgain(sent.lines());
            anyLost |= !sent.stories().isEmpty();
            lateLoss(id, sent.stories(), nowNanos);
            return;
        }
        anyLost = true;
        Fork fork = forks.get(id);
        Farewell farewell = why.apply(fork);
        dismissals.leave(fork, nowNanos);
        outbox.printAgain(sent.lines());
        boolean wasPlanning = planning.lost(id);
        Run run = progress.runOrNull();
        if (farewell instanceof TimeIsOver && use == ForkUse.REUSED && run != null && !progress.isTimeOver()) {
            deadline.passed(run, fork, sent.stories(), nowNanos);
        } else {
            replace(fork);
            if (run != null) {
                leases.lost(run, fork, sent.stories(), farewell, nowNanos);
            }
        }
        if (wasPlanning && !progress.isTimeOver()) {
            planAgain(nowNanos);
        }
        forks.presenters().stream().findFirst().ifPresent(first -> assignments.spare(forks.get(first)));
        keepUnpresented();
    }

    /** A fork that was told to leave has left, or has died before it had passed on everything. */
    private void lateLoss(ForkId id, List<ClassStory> sent, long nowNanos) {
        Run run = progress.runOrNull();
        if (run != null) {
            run.presentation.lost(id, sent);
            presenting.presentAllByFirst(run, nowNanos);
            assignments.finishIfDone(nowNanos);
        }
    }

    /** As {@link Dispatcher#hasLostForks}. */
    boolean hasLostForks() {
        return anyLost;
    }

    /** The fork cannot be trusted any more; for the others it is as if it had died. Its JVM fails, and the build with it. */
    void sendAway(Fork fork, String nonsense, long nowNanos) {
        SentAway sentAway = new SentAway(fork, nonsense);
        outbox.send(fork.id, new ToFork.Abort(sentAway.reason()));
        gone(fork.id, same -> sentAway, nowNanos);
        outbox.warn(Optional.of(sentAway.reason()));
    }

    /** A dead fork leaves a place, if there is work for another one. */
    private void replace(Fork dead) {
        Run run = progress.runOrNull();
        boolean hasWork = run == null || !run.isPlanComplete() || run.scheduler.hasUnbegun();
        if (use == ForkUse.REUSED && !progress.isOver() && hasWork) {
            replacements.replace(dead.number).ifPresent(outbox::add);
        }
    }

    /** Nobody comes in place of a dead fork. */
    void replacementFailed(String reason, long nowNanos) {
        replacements.arrived();
        if (progress.isOver()) {
            return;
        }
        outbox.warn(
                Optional.of(Trouble.NOT_REPLACED.tell("fine: a fork that has ended cannot be replaced: " + reason)));
        assignments.wakeAll(nowNanos);
    }

    private void planAgain(long nowNanos) {
        if (planning.deaths() >= MAX_PLANNING_DEATHS) {
            progress.fail(
                    Trouble.PLANNING_DEATHS.tell(
                            "fine: two forks died while they were looking for tests. The tests' static initialisers, their"
                                    + " engines or listeners end the JVM; run with -DforkCount=1 without the provider to see where."));
        }
        for (Fork fork : forks.connected()) {
            if (progress.failure().isPresent()) {
                dismissals.abort(fork, progress.failure().get(), nowNanos);
                return;
            } else if (fork.lease().isEmpty()) {
                assignments.plan(fork);
            }
        }
    }

    /** Surefire has no fork left and waits for none. */
    void surefireLeft(long nowNanos) {
        if (!progress.isOver()) {
            keepUnpresented();
            dismissals.endRun(nowNanos);
        }
    }

    /** Where Surefire has no fork left, nobody presents; what is known is kept at once, for Maven may end soon. */
    private void keepUnpresented() {
        Run run = progress.runOrNull();
        if (use == ForkUse.REUSED
                && !progress.isOver()
                && run != null
                && forks.presenters().isEmpty()) {
            outbox.add(new Action.KeepUnpresented(UnpresentedText.of(run)));
        }
    }
}
