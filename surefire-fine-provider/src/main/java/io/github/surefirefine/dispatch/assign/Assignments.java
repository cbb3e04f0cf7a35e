package io.github.surefirefine.dispatch.assign;

import io.github.surefirefine.dispatch.course.Scripting;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.forks.IdleForks.Prospect;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.plan.UniqueIds;
import io.github.surefirefine.schedule.Decision;
import io.github.surefirefine.schedule.invocations.SharedMethod;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Gives work to idle forks. Used by the pipeline only. Not thread-safe. */
public final class Assignments {

    private static final int LAST_PRESENTERS = 2;

    /** JUnit's own words for what it skips for the same reason. */
    private final boolean runsWholeSuite;

    private final Forks forks;
    private final Progress progress;
    private final Scripting scripting;
    private final Outbox outbox;
    private final EventTime time;

    /**
     * Creates assignments, none of which has been made.
     *
     * @param runsWholeSuite whether all tests that are found are run
     */
    public Assignments(
            boolean runsWholeSuite,
            Forks forks,
            Progress progress,
            Scripting scripting,
            Outbox outbox,
            EventTime time) {
        this.runsWholeSuite = runsWholeSuite;
        this.forks = forks;
        this.progress = progress;
        this.scripting = scripting;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * Gives work to the forks that were freed, and to waiting forks if there may be work for them. A fork that is no
     * longer needed is dismissed.
     */
    public void assign() {
        if (progress.isOver() || progress.isTimeOver() || progress.failure().isPresent()) {
            return;
        }
        cancelIfSkipping();
        for (ForkId fork : forks.idle().takeFreed()) {
            assign(fork);
        }
        Prospect prospect = forks.idle().takeProspect();
        if (forks.idle().anyWaits() && isWorthLooking(prospect)) {
            for (ForkId fork : forks.idle().takeWaiting()) {
                assign(fork);
            }
        }
        spareLastPresenter();
    }

    /** From now on, what has not begun is skipped. Failed tests may still be run again. */
    private void cancelIfSkipping() {
        Run run = progress.runOrNull();
        if (run != null && run.failures().beginsToSkip()) {
            forks.table()
                    .connected()
                    .forEach(fork -> fork.lease()
                            .filter(lease -> !run.isRerun(lease))
                            .ifPresent(lease -> outbox.send(fork.id(), new ToFork.CancelLease(lease.id()))));
        }
    }

    private boolean isWorthLooking(Prospect prospect) {
        Run run = progress.runOrNull();
        return switch (prospect) {
            case NONE -> false;
            case CHANGED ->
                run != null
                        && (run.scheduler().mayHaveWork(time.nanos())
                                || run.scheduler().isDone());
            case FOR_ALL -> true;
        };
    }

    private void assign(ForkId id) {
        if (!forks.table().isConnected(id) || forks.planning().isBusy(id)) {
            return;
        }
        Fork fork = forks.table().get(id);
        Run run = progress.runOrNull();
        if (run != null && !fork.claimed().isEmpty()) {
            answerClaim(run, fork);
        } else if (run != null && isSpared(fork)) {
            run.scheduler().forkLeft(id);
            forks.idle().waits(id);
        } else if (!takesPart(run, fork)) {
            forks.idle().waits(id);
        } else if (!plan(fork)) {
            if (run == null || scripting.isAwaited() || !lease(run, fork)) {
                waitOrLeave(run, fork);
            }
        }
    }

    /** The fork has asked for more of the class that it is in, and stays there until it is answered. */
    private void answerClaim(Run run, Fork fork) {
        Decision decision = run.failures().isSkipping() || isSpared(fork)
                ? new Decision.Leave(fork.lease().orElseThrow().id())
                : run.scheduler().forkClaims(fork.id(), fork.claimed(), time.nanos());
        if (decision instanceof Decision.Extend more) {
            fork.claimAnswered();
            outbox.send(fork.id(), new ToFork.LeaseExtended(more.lease(), more.units()));
        } else if (decision instanceof Decision.Leave leave) {
            fork.claimAnswered();
            outbox.send(fork.id(), new ToFork.LeaseExtended(leave.lease(), List.of()));
        } else {
            if (decision instanceof Decision.Steal steal) {
                outbox.send(steal.victim(), new ToFork.GiveUp(steal.lease(), steal.units()));
            }
            forks.idle().waits(fork.id());
        }
    }

    /** Work is kept for a fork that takes part. A scripted course names all forks. */
    private boolean takesPart(@Nullable Run run, Fork fork) {
        if (!scripting.isWanted() && !forks.standby().takesPart(fork)) {
            return false;
        }
        fork.takePart(time.nanos());
        if (run != null) {
            run.scheduler().forkCame(fork.id());
        }
        return true;
    }

    /** Lets a free fork discover tests, if there is a slice left. */
    private boolean plan(Fork fork) {
        OptionalInt slice = forks.planning().begin(fork.id());
        // If each JVM runs one unit, or one JVM runs all, there is no fork to share with.
        if (slice.isPresent()) {
            int number = progress.use() == ForkUse.REUSED ? slice.getAsInt() : ToFork.MakePlan.ALL;
            outbox.send(fork.id(), new ToFork.MakePlan(number));
        }
        return slice.isPresent();
    }

    /** Asks the schedule for a lease and returns whether there is one. */
    private boolean lease(Run run, Fork fork) {
        Decision decision = joined(run, fork, decide(run, fork));
        if (decision instanceof Decision.Grant grant) {
            outbox.send(fork.id(), order(run, fork, grant.lease()));
            noteWhole(run, fork, grant.lease());
            forks.table().leaseBegun(fork, grant.lease(), time.nanos());
            return true;
        } else if (decision instanceof Decision.Steal steal) {
            outbox.send(steal.victim(), new ToFork.GiveUp(steal.lease(), steal.units()));
        } else if (decision instanceof Decision.Share share) {
            outbox.send(share.owner(), new ToFork.ShareInvocations(share.lease(), share.unit()));
        }
        return false;
    }

    private void noteWhole(Run run, Fork fork, Lease lease) {
        if (run.isRerun(lease) || run.failures().isSkipping()) {
            return;
        }
        for (TestUnit unit : lease.units()) {
            TestClass testClass = run.classOf(unit);
            if (testClass.traits().couldBeApart() && unit.tests() > 1) {
                outbox.add(new Action.NoteWhole(fork.id(), testClass.name(), UniqueIds.engine(unit.uniqueId())));
            }
        }
    }

    /** A fork that joins a method runs a unit of its own. */
    private Decision joined(Run run, Fork fork, Decision decision) {
        if (!(decision instanceof Decision.Join join)) {
            return decision;
        }
        TestUnit part = run.sharedMethods().addPart(join.unit());
        run.scheduler().addPart(part, join.unit());
        return run.scheduler().grantPart(fork.id(), part, time.nanos());
    }

    private Decision decide(Run run, Fork fork) {
        if (progress.use() == ForkUse.ONE_UNIT_EACH && fork.wasLeased()) {
            return new Decision.Wait();
        }
        boolean wantsAll =
                progress.use() == ForkUse.ONE_JVM && !run.scheduler().script().isFollowed();
        return wantsAll || run.failures().isSkipping()
                ? run.scheduler().forkReadyForAll(fork.id(), time.nanos())
                : run.scheduler().forkReady(fork.id(), time.nanos());
    }

    private ToFork order(Run run, Fork fork, Lease lease) {
        if (run.isRerun(lease)) {
            return new ToFork.RunLease(lease);
        }
        if (run.failures().isSkipping()) {
            return new ToFork.SkipLease(new Lease(lease.id(), lease.held()), RunRules.SKIPPED);
        }
        Optional<SharedMethod> joined = run.sharedMethods().partOf(lease);
        if (joined.isPresent()) {
            return new ToFork.RunPart(lease, joined.get().begun());
        }
        // What was discovered can be run once, so not after the execution has broken off.
        boolean isAll = progress.use() == ForkUse.ONE_JVM
                && runsWholeSuite
                && !run.scheduler().script().isFollowed();
        return isAll && !fork.wasLeased() ? new ToFork.RunPlanned(lease) : new ToFork.RunLease(lease);
    }

    /** There is nothing for the fork to do now. If each JVM is new, it leaves unless there may be work later. */
    private void waitOrLeave(@Nullable Run run, Fork fork) {
        if (run == null || isNeeded(run, fork)) {
            forks.idle().waits(fork.id());
        } else {
            outbox.dismiss(fork.id());
            run.scheduler().forkLeft(fork.id());
        }
    }

    private boolean isNeeded(Run run, Fork fork) {
        return scripting.isAwaited()
                || !progress.use().isOfFreshJvms()
                || progress.isAllSaid()
                || (progress.use().isByClass() && run.scheduler().mayHaveMore(fork.id()));
    }

    /**
     * Of the last two forks that Surefire listens to, one must not die in a test while other forks can run the tests:
     * both could die at the same moment.
     */
    private boolean isSpared(Fork fork) {
        return forks.table().isFirstOfLastPresenters(fork, LAST_PRESENTERS)
                && (forks.table().hasReplacement() || forks.replacements().starting() > 0);
    }

    /** If a fork must be spared because another one was lost, it gives up what it has not begun. */
    private void spareLastPresenter() {
        Run run = progress.runOrNull();
        if (forks.idle().takeLoss() && run != null) {
            forks.table()
                    .firstPresenter()
                    .filter(this::isSpared)
                    .ifPresent(fork -> run.scheduler()
                            .heldBy(fork.id())
                            .filter(held -> !held.units().isEmpty())
                            .ifPresent(held -> outbox.send(fork.id(), new ToFork.GiveUp(held.lease(), held.units()))));
        }
    }
}
