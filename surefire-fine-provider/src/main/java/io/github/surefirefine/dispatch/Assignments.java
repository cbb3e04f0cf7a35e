package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.schedule.Decision;
import io.github.surefirefine.schedule.SharedMethod;
import io.github.surefirefine.wire.ToFork;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Gives free forks something to do, and ends the run where nothing is left. Not thread-safe. */
final class Assignments {

    private static final int LAST_PRESENTERS = 2;

    /** JUnit's own words for what it skips for the same reason. */
    private static final String SKIP_REASON = "Execution cancelled";

    private final ForkUse use;
    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final Planning planning;
    private final Replacements replacements;
    private final Progress progress;
    private final Intake intake;
    private final Dismissals dismissals;
    private final Set<ForkId> waiting = new LinkedHashSet<>();

    Assignments(Books books, Dismissals dismissals) {
        this.use = books.use();
        this.forks = books.forks();
        this.outbox = books.outbox();
        this.console = books.console();
        this.planning = books.planning();
        this.replacements = books.replacements();
        this.progress = books.progress();
        this.intake = books.intake();
        this.dismissals = dismissals;
    }

    /** Has a free fork look for tests, if there is something left to look at. */
    boolean plan(Fork fork) {
        OptionalInt slice = planning.begin(fork.id);
        // Where each JVM runs one unit, or one runs all, there is nobody to share with.
        slice.ifPresent(number ->
                outbox.send(fork.id, new ToFork.MakePlan(use == ForkUse.REUSED ? number : ToFork.MakePlan.ALL)));
        return slice.isPresent();
    }

    /** Gives a free fork something to do. */
    void assign(Fork fork, long nowNanos) {
        if (planning.isBusy(fork.id)) {
            return;
        }
        if (isSpared(fork)) {
            progress.run().scheduler.forkLeft(fork.id);
            waiting.add(fork.id);
            finishIfDone(nowNanos);
            return;
        }
        if (plan(fork)) {
            return;
        }
        Run current = progress.run();
        Decision decision = joined(current, fork, decide(current, fork, nowNanos), nowNanos);
        if (decision instanceof Decision.Grant grant) {
            outbox.send(fork.id, order(current, fork, grant.lease()));
            fork.leaseBegun(grant.lease(), nowNanos);
            dismissals.leased();
            return;
        } else if (decision instanceof Decision.Take take) {
            outbox.send(take.owner(), new ToFork.GiveUp(take.lease(), take.units()));
        } else if (decision instanceof Decision.Share share) {
            outbox.send(share.owner(), new ToFork.ShareInvocations(share.lease(), share.unit()));
        }
        finishIfDone(nowNanos);
        if (progress.isOver()) {
            return;
        }
        if (use == ForkUse.ONE_UNIT_EACH && !progress.isAllSaid()) {
            dismissals.dismiss(fork, nowNanos);
        } else {
            waiting.add(fork.id);
        }
    }

    void assignIdle(long nowNanos) {
        for (Fork fork : forks.connected()) {
            if (forks.isConnected(fork.id) && fork.lease().isEmpty()) {
                waiting.remove(fork.id);
                assign(fork, nowNanos);
            }
        }
    }

    /** Whoever joins a method runs a unit of its own. */
    private static Decision joined(Run current, Fork fork, Decision decision, long nowNanos) {
        if (!(decision instanceof Decision.Join join)) {
            return decision;
        }
        TestUnit part = current.addPart(join.unit());
        current.scheduler.addPart(part, join.unit());
        return current.scheduler.grantPart(fork.id, part, nowNanos);
    }

    private Decision decide(Run current, Fork fork, long nowNanos) {
        if (use == ForkUse.ONE_UNIT_EACH && fork.wasLeased()) {
            return new Decision.Wait();
        }
        return use == ForkUse.ONE_JVM || current.isSkipping()
                ? current.scheduler.forkReadyForAll(fork.id, nowNanos)
                : current.scheduler.forkReady(fork.id, nowNanos);
    }

    private ToFork order(Run current, Fork fork, Lease lease) {
        if (current.isRerun(lease)) {
            return new ToFork.RunLease(lease);
        }
        if (current.isSkipping()) {
            return new ToFork.SkipLease(lease, SKIP_REASON);
        }
        Optional<SharedMethod> joined = current.partOf(lease);
        if (joined.isPresent()) {
            return new ToFork.RunPart(lease, joined.get().begun());
        }
        // What was discovered can be run once, so not where it has broken off.
        return use == ForkUse.ONE_JVM && intake.takesAll() && !fork.wasLeased()
                ? new ToFork.RunPlanned(lease)
                : new ToFork.RunLease(lease);
    }

    /**
     * Of the last two forks that Surefire listens to, one is not to die of a test, as long as others can run them: both
     * could die at the same moment.
     */
    private boolean isSpared(Fork fork) {
        return forks.isFirstOfLastPresenters(fork, LAST_PRESENTERS)
                && (forks.hasReplacement() || replacements.starting() > 0);
    }

    /** Where a fork is to be spared from now on, it gives up what it has not begun. */
    void spare(Fork fork) {
        Run run = progress.runOrNull();
        if (isSpared(fork) && run != null) {
            run.scheduler
                    .heldBy(fork.id)
                    .filter(held -> !held.units().isEmpty())
                    .ifPresent(held -> outbox.send(fork.id, new ToFork.GiveUp(held.lease(), held.units())));
        }
    }

    /** Asks for the forks that wait, if that is worth it. */
    void wakeWaiting(long nowNanos) {
        Run run = progress.runOrNull();
        if (run == null || waiting.isEmpty() || !(run.scheduler.mayHaveWork(nowNanos) || run.scheduler.isDone())) {
            return;
        }
        wakeAll(nowNanos);
    }

    void wakeAll(long nowNanos) {
        for (ForkId id : List.copyOf(waiting)) {
            if (forks.isConnected(id) && waiting.remove(id)) {
                assign(forks.get(id), nowNanos);
            }
        }
    }

    void forkGone(ForkId fork) {
        waiting.remove(fork);
    }

    void finishIfDone(long nowNanos) {
        if (!progress.canEnd()) {
            return;
        }
        long since = console.firstStartNanos(nowNanos);
        outbox.print(console.summary(forks.distinctNumbers(), forks.busyShare(since, nowNanos), nowNanos));
        dismissals.endRun(nowNanos);
    }
}
