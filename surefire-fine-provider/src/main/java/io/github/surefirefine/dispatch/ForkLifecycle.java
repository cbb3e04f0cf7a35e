package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.course.Scripting;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.forks.CrashedFork;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkEnd;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.forks.SentAwayFork;
import io.github.surefirefine.dispatch.forks.TimedOutFork;
import io.github.surefirefine.dispatch.present.ClassStory;
import io.github.surefirefine.dispatch.present.Confirmations;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.recorder.RunRecorder;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.UnpresentedText;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.Optional;

/**
 * Records that forks come and go: which fork replaces a lost one, and what happens to the work it had. Not thread-safe.
 */
final class ForkLifecycle {

    private static final int MAX_PLANNING_DEATHS = 2;

    private final Forks forks;
    private final Outbox outbox;
    private final DirtyReports dirty;
    private final Progress progress;
    private final Scripting scripting;
    private final RunRecorder recorder;
    private final RunEnd runEnd;
    private boolean anyLost;

    ForkLifecycle(
            Forks forks,
            Outbox outbox,
            DirtyReports dirty,
            Progress progress,
            Scripting scripting,
            RunRecorder recorder,
            RunEnd runEnd) {
        this.forks = forks;
        this.outbox = outbox;
        this.dirty = dirty;
        this.progress = progress;
        this.scripting = scripting;
        this.recorder = recorder;
        this.runEnd = runEnd;
    }

    void joined(Event.ForkJoined joined) {
        Fork fork = forks.table().join(joined);
        if (fork.role() == ForkRole.REPLACEMENT) {
            forks.replacements().arrived();
            outbox.print(List.of(
                    RunConsole.info("fine: the fork #" + fork.number() + " is replaced by process " + fork.pid())));
        }
        scripting.forkJoined(fork);
        Run run = progress.runOrNull();
        if (progress.isOver()) {
            runEnd.dismiss(fork);
        } else if (progress.failure().isEmpty()) {
            if (run != null) {
                outbox.print(List.of());
                dirty.markAll(fork);
            }
            forks.idle().freed(fork.id());
        }
    }

    void gone(Event.ForkGone gone) {
        ForkId id = gone.fork();
        if (hasLeftAtTheEnd(id)) {
            return;
        }
        if (forks.table().isConnected(id)) {
            Fork fork = forks.table().get(id);
            ForkEnd end = gone.postmortem().endedBySurefire()
                    ? new TimedOutFork(fork)
                    : new CrashedFork(fork, gone.postmortem());
            lost(fork, end, outbox.lost(id));
        } else {
            lostLate(id, outbox.lost(id));
        }
    }

    /** Stops trusting the fork; the other forks are treated as if it had died. Its JVM fails, and so does the build. */
    void sendAway(Fork fork, String nonsense) {
        SentAwayFork sentAway = new SentAwayFork(fork, nonsense);
        outbox.send(fork.id(), new ToFork.Abort(sentAway.reason()));
        if (!hasLeftAtTheEnd(fork.id())) {
            lost(fork, sentAway, outbox.lost(fork.id()));
        }
        outbox.warn(Optional.of(sentAway.reason()));
    }

    /** The fork is no longer there. Returns whether that is no loss: it was told to leave when the run was over. */
    private boolean hasLeftAtTheEnd(ForkId id) {
        forks.idle().gone(id);
        forks.standby().gone(id);
        recorder.forkGone(id);
        return runEnd.hasLeft(id);
    }

    /** A fork that was told to leave has left, perhaps before it passed on everything. */
    private void lostLate(ForkId id, Confirmations.Lost sent) {
        outbox.printAgain(sent.lines());
        anyLost |= !sent.stories().isEmpty();
        Run run = progress.runOrNull();
        if (run != null) {
            run.presentation().lost(id, sent.stories());
            dirty.markAll();
        }
    }

    private void lost(Fork fork, ForkEnd end, Confirmations.Lost sent) {
        anyLost = true;
        forks.table().leave(fork.id());
        outbox.printAgain(sent.lines());
        boolean wasPlanning = forks.planning().lost(fork.id());
        if (end instanceof TimedOutFork && isFirstToTimeOut()) {
            progress.timeIsOver();
            recorder.timeIsOver(fork, sent.stories());
        } else {
            replace(fork);
            loseLease(fork, end, sent.stories());
        }
        if (wasPlanning && !progress.isTimeOver()) {
            lostWhilePlanning();
        }
        forks.idle().forkLost();
        keepUnpresented();
    }

    private boolean isFirstToTimeOut() {
        return progress.use() == ForkUse.REUSED && progress.runOrNull() != null && !progress.isTimeOver();
    }

    /** Replaces a dead fork, if there is work for another one. */
    private void replace(Fork dead) {
        Run run = progress.runOrNull();
        boolean hasWork =
                run == null || !run.isPlanComplete() || run.scheduler().hasUnbegun();
        if (progress.use() == ForkUse.REUSED && !progress.isOver() && hasWork) {
            forks.replacements().replace(dead.number()).ifPresent(order -> {
                outbox.add(order);
                scripting.replacementComes(dead.number());
            });
        }
    }

    private void loseLease(Fork fork, ForkEnd end, List<ClassStory> sent) {
        if (progress.runOrNull() != null) {
            recorder.leases().lost(fork, sent, end);
        }
    }

    /** Lets another fork discover the same tests, unless that was tried before. */
    private void lostWhilePlanning() {
        if (forks.planning().deaths() >= MAX_PLANNING_DEATHS) {
            progress.fail(
                    Trouble.PLANNING_DEATHS.tell(
                            "fine: two forks died during test discovery. A static initialiser, an engine or a"
                                    + " listener of the tests ends the JVM; run with -DforkCount=1 without the provider to see where."));
        } else {
            forks.idle().lookAtAll();
        }
    }

    /** No fork replaces a dead one. */
    void replacementFailed(String reason) {
        forks.replacements().arrived();
        scripting.noReplacementComes();
        if (!progress.isOver()) {
            outbox.warn(Optional.of(Trouble.NOT_REPLACED.tell("fine: a fork that died cannot be replaced: " + reason)));
            forks.idle().lookAtAll();
        }
    }

    /** Surefire has no fork left and expects none. */
    void surefireLeft() {
        if (!progress.isOver()) {
            keepUnpresented();
            progress.surefireLeft();
        }
    }

    /** If Surefire has no fork left, nobody presents. What is known is stored at once, because Maven may end soon. */
    private void keepUnpresented() {
        Run run = progress.runOrNull();
        if (progress.use() == ForkUse.REUSED
                && !progress.isOver()
                && run != null
                && forks.table().presenters().isEmpty()) {
            outbox.add(new Action.KeepUnpresented(UnpresentedText.of(run)));
        }
    }

    /**
     * Whether a fork ended that was not told to leave, or before everything arrived that it was to pass on to Surefire.
     */
    boolean hasLostForks() {
        return anyLost;
    }
}
