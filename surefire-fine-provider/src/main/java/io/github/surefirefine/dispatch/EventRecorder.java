package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.course.Scripting;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.reproduction.TrialForks;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Quarantining;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Records every event except what forks say about the run. Not thread-safe. */
final class EventRecorder {

    private final Forks forks;
    private final ForkLifecycle lifecycle;
    private final Ticker ticker;
    private final HungForks hung;
    private final TrialForks trials;
    private final Scripting scripting;
    private final Quarantining quarantine;
    private final Progress progress;
    private final Outbox outbox;
    private final EventTime time;

    EventRecorder(
            Forks forks,
            ForkLifecycle lifecycle,
            Ticker ticker,
            HungForks hung,
            TrialForks trials,
            Scripting scripting,
            Quarantining quarantine,
            Progress progress,
            Outbox outbox,
            EventTime time) {
        this.forks = forks;
        this.lifecycle = lifecycle;
        this.ticker = ticker;
        this.hung = hung;
        this.trials = trials;
        this.scripting = scripting;
        this.quarantine = quarantine;
        this.progress = progress;
        this.outbox = outbox;
        this.time = time;
    }

    void record(Event event) {
        if (trials.isConcernedBy(event)) {
            trials.handle(event, time.nanos());
        } else if (event instanceof Event.ForkJoined joined) {
            lifecycle.joined(joined);
        } else if (event instanceof Event.ForkGone gone) {
            hung.gone(gone.fork());
            lifecycle.gone(gone);
        } else if (event instanceof Event.ReplacementFailed failed) {
            lifecycle.replacementFailed(failed.reason());
        } else if (event instanceof Event.SurefireLeft) {
            lifecycle.surefireLeft();
        } else if (event instanceof Event.ForkSaid said) {
            // A fork that was told to leave still confirms. What it says about tests comes too late.
            if (said.message() instanceof ToConductor.Confirmed) {
                outbox.confirmed(said.fork());
            }
        } else if (event instanceof Event.ForkSaidNonsense said) {
            if (forks.table().isConnected(said.fork())) {
                lifecycle.sendAway(forks.table().get(said.fork()), "sent an unreadable message: " + said.what());
            }
        } else if (event instanceof Event.Recalled recalled) {
            progress.recalled(recalled.past(), recalled.history());
            scripting.begin();
            outbox.warn(recalled.warning());
        } else if (event instanceof Event.ReportsPlaced placed) {
            progress.reportsPlaced(placed.folder());
        } else if (event instanceof Event.ToReplay replay) {
            progress.replay(replay.recording());
        } else if (event instanceof Event.FailedOnly failedOnly) {
            progress.failedOnly(failedOnly.last());
        } else if (event instanceof Event.QuarantineRead read) {
            quarantine.begin(read.source());
        } else if (event instanceof Event.Remembered remembered) {
            progress.remembered(remembered.figures());
            outbox.warn(remembered.warning());
            if (remembered.news().isPresent()) {
                outbox.print(List.of(RunConsole.info(remembered.news().get())));
            }
            outbox.printAsIs(remembered.told());
        } else if (event instanceof Event.Troubled troubled) {
            outbox.warn(Optional.of(troubled.warning()));
        } else if (event instanceof Event.ForksLimited limited) {
            progress.limited(limited);
        } else if (event instanceof Event.DebuggerNeedsOneFork) {
            progress.debugged();
        } else if (event instanceof Event.ProcessorsWatched watched) {
            forks.standby().watch(watched.processors());
        } else if (event instanceof Event.ProcessorsUsed seen) {
            if (forks.standby().processorsUsed(seen.used(), forksWorthStarting())) {
                forks.idle().lookAtAll();
            }
        } else if (event instanceof Event.ForkDumped dumped) {
            hung.dumped(dumped.fork(), dumped.threads());
        } else if (event instanceof Event.Tick) {
            ticker.tick();
        } else {
            throw new IllegalStateException("not handled: " + event);
        }
    }

    /** How many forks that stand by would still save something; all of them while nobody knows what tests take. */
    private int forksWorthStarting() {
        Run run = progress.runOrNull();
        OptionalLong start = forks.table().shortestStartNanos();
        int most = forks.table().connected().size();
        return run == null || start.isEmpty()
                ? most
                : run.scheduler()
                        .lateForksThatPay(
                                forks.standby().active(),
                                start.getAsLong(),
                                forks.standby().processors(),
                                most,
                                time.nanos());
    }
}
