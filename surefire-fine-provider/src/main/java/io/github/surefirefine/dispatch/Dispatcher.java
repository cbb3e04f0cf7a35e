package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.ForkRole;
import io.github.surefirefine.model.Postmortem;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.report.EventStore;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.Optional;

/**
 * The authority of a run: it is told every event in one order and answers with the messages to send. A fork runs a unit
 * only after the lease was recorded here, and a unit counts once.
 *
 * <p>Life of a run: the forks make the plan, slice by slice; then each free fork gets a lease, waits, or hears that the
 * run is over. A fork that dies while planning is followed by another one; two such deaths end the run. What has failed
 * is run again, and after too many failures the rest is skipped, where the user wants that. A fork that says what it
 * cannot mean is sent away, as if it had died.
 *
 * <p>Pure and not thread-safe. Times are of one monotonic clock, in nanoseconds.
 */
public final class Dispatcher {

    private final ForkTable forks;
    private final Confirmations confirmations;
    private final Outbox outbox;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final Replacements replacements;
    private final Progress progress;
    private final Dismissals dismissals;
    private final Assignments assignments;
    private final Presenting presenting;
    private final Departures departures;
    private final SurefireClocks clocks;
    private final Hearing hearing;

    /**
     * A dispatcher for one run.
     *
     * @param store for what is too large for memory
     */
    public Dispatcher(ForkUse use, FineOptions options, EventStore store) {
        Books books = Books.open(use, options, store);
        forks = books.forks();
        confirmations = books.confirmations();
        outbox = books.outbox();
        console = books.console();
        timeouts = books.timeouts();
        replacements = books.replacements();
        progress = books.progress();
        dismissals = new Dismissals(books);
        assignments = new Assignments(books, dismissals);
        presenting = new Presenting(books, assignments);
        Results results = new Results(books, assignments, presenting);
        Leases leases = new Leases(books, assignments, presenting, results);
        departures = new Departures(books, dismissals, assignments, presenting, results, leases);
        clocks = new SurefireClocks(books);
        hearing = new Hearing(books, dismissals, assignments, presenting, results, leases);
    }

    /** Takes one event; the messages are to be sent in the given order. */
    public List<Action> handle(Event event, long nowNanos) {
        if (event instanceof Event.ForkJoined joined) {
            forkJoined(forks.join(joined, nowNanos), nowNanos);
        } else if (event instanceof Event.ForkGone gone) {
            forkGone(gone, nowNanos);
        } else if (event instanceof Event.ReplacementFailed failed) {
            departures.replacementFailed(failed.reason(), nowNanos);
        } else if (event instanceof Event.SurefireLeft) {
            departures.surefireLeft(nowNanos);
        } else if (event instanceof Event.ForkSaid said && said.message() instanceof ToConductor.Confirmed) {
            // A fork that was told to leave says so too.
            confirmations.confirmed(said.fork());
            assignments.finishIfDone(nowNanos);
        } else if (event instanceof Event.ForkSaid said && forks.isConnected(said.fork()) && !progress.isTimeOver()) {
            forkSaid(forks.get(said.fork()), said.message(), nowNanos);
        } else if (event instanceof Event.ForkSaidNonsense said && forks.isConnected(said.fork())) {
            departures.sendAway(forks.get(said.fork()), "said what cannot be read: " + said.what(), nowNanos);
        } else if (event instanceof Event.Recalled recalled) {
            progress.recalled(recalled.past(), recalled.history());
            outbox.warn(recalled.warning());
        } else if (event instanceof Event.Remembered remembered) {
            progress.remembered();
            outbox.warn(remembered.warning());
            assignments.finishIfDone(nowNanos);
        } else if (event instanceof Event.Troubled troubled) {
            outbox.warn(Optional.of(troubled.warning()));
        } else if (event instanceof Event.Tick) {
            outbox.print(console.tick(forks.distinctNumbers(), nowNanos));
            if (!progress.isTimeOver()) {
                tick(nowNanos);
            }
        }
        return outbox.take();
    }

    /** What forks are to be asked after the messages of some events. */
    public List<Action.Send> questions() {
        return confirmations.questions();
    }

    /** Whether nothing remains to be done; a fork that comes later is told to leave. */
    public boolean isOver() {
        return progress.isOver();
    }

    /** Whether tests are being run although nobody is there to present their results. */
    public boolean hasNoPresenter() {
        return !progress.isOver()
                && forks.presenters().isEmpty()
                && !forks.connected().isEmpty();
    }

    /** How many units have not begun, 0 as long as none is known. */
    public int pendingUnits() {
        Run run = progress.runOrNull();
        return run == null ? 0 : run.scheduler.pendingUnits();
    }

    /** What is to be kept for the next run before this one can end; none as long as that is not known, or is kept. */
    public Optional<Observed> toRemember() {
        return progress.toRemember();
    }

    /** Whether a fork has ended that was not told to leave, or before all had arrived that it was to tell Surefire. */
    public boolean hasLostForks() {
        return departures.hasLostForks();
    }

    /** How many JVMs should have been asked for by now, where each runs one unit. */
    public int jvmsWanted() {
        Run run = progress.runOrNull();
        if (progress.isOver()) {
            return 0;
        }
        if (run == null) {
            return 1 + dismissals.jvmsUsed();
        }
        boolean presenterMissing =
                run.scheduler.isDone() && forks.connected().isEmpty() && !run.presentation.isAllPresented();
        return dismissals.jvmsUsed() + run.scheduler.pendingUnits() + (presenterMissing ? 1 : 0);
    }

    private void forkJoined(Fork fork, long nowNanos) {
        if (fork.role == ForkRole.REPLACEMENT) {
            replacements.arrived();
            outbox.print(List.of(RunConsole.info(Obituary.replacedBy(fork))));
        }
        Run run = progress.runOrNull();
        Optional<String> failure = progress.failure();
        if (progress.isOver()) {
            dismissals.dismiss(fork, nowNanos);
        } else if (failure.isPresent()) {
            dismissals.abort(fork, failure.get(), nowNanos);
        } else if (run != null) {
            run.scheduler.forkCame(fork.id);
            outbox.print(List.of());
            presenting.presentAll(run, fork, nowNanos);
            if (!progress.isTimeOver()) {
                assignments.assign(fork, nowNanos);
            }
        } else {
            assignments.plan(fork);
        }
    }

    private void tick(long nowNanos) {
        outbox.addAll(timeouts.due(nowNanos));
        if (progress.runOrNull() != null) {
            clocks.start(progress.run(), nowNanos);
        }
        assignments.wakeWaiting(nowNanos);
    }

    private void forkGone(Event.ForkGone gone, long nowNanos) {
        Postmortem found = gone.postmortem();
        departures.gone(
                gone.fork(),
                fork -> found.endedBySurefire() ? new TimeIsOver(fork) : new Obituary(fork, found),
                nowNanos);
    }

    private void forkSaid(Fork fork, ToConductor message, long nowNanos) {
        try {
            hearing.hear(fork, message, nowNanos);
        } catch (NonsenseException e) {
            departures.sendAway(fork, String.valueOf(e.getMessage()), nowNanos);
        }
    }
}
