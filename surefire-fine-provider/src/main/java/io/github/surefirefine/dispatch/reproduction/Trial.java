package io.github.surefirefine.dispatch.reproduction;

import io.github.surefirefine.detective.Verdict;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.wire.ToConductor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One trial: some units, one after the other, in a fork of its own. The question is whether the last one fails. Not
 * thread-safe.
 */
public final class Trial {

    private final Deque<List<TestUnit>> pieces;
    private final int suspect;
    private final long limitNanos;

    private @Nullable ForkId fork;
    private long pid;
    private long startNanos;
    private int leases;
    private int running = -1;
    private boolean suspectHasFinished;
    private boolean suspectFailed;
    private boolean suspectSkipped;
    private @Nullable Verdict verdict;

    public Trial(TrialForks.Planned planned) {
        pieces = new ArrayDeque<>(planned.pieces());
        List<TestUnit> last = pieces.getLast();
        suspect = last.get(last.size() - 1).index();
        limitNanos = planned.limit().toNanos();
    }

    /** Its fork is starting. */
    public void started(long nowNanos) {
        startNanos = nowNanos;
    }

    /** Its fork has come. */
    public void joined(ForkId id, long itsPid) {
        fork = id;
        pid = itsPid;
    }

    public boolean isOf(ForkId id) {
        return id.equals(fork);
    }

    /** The process of its fork; 0 until the fork has joined. */
    public long pid() {
        return pid;
    }

    /** What the fork runs next; empty if nothing is left. */
    public Optional<Lease> next() {
        List<TestUnit> piece = pieces.poll();
        return Optional.ofNullable(piece).map(units -> new Lease(++leases, units));
    }

    public void heard(ToConductor message) {
        if (message instanceof ToConductor.UnitPassed passed) {
            passed.parts().forEach(this::heard);
        } else if (message instanceof ToConductor.UnitStarted started) {
            running = started.unit();
        } else if (message instanceof ToConductor.UnitEvent news
                && news.unit() == suspect
                && news.event() instanceof TestFinished result) {
            suspectFailed |= result.outcome().isProblem();
            suspectSkipped |= result.outcome() == Outcome.SKIPPED;
        } else if (message instanceof ToConductor.UnitFinished finished && finished.unit() == suspect) {
            suspectHasFinished = true;
        } else if (isFailureAsSuch(message) && pieces.isEmpty()) {
            // The class of the suspect, or its whole execution, has failed.
            suspectFailed = true;
        }
    }

    private static boolean isFailureAsSuch(ToConductor message) {
        return message instanceof ToConductor.SetFailed
                || message instanceof ToConductor.EngineFailed
                || message instanceof ToConductor.LeaseFailed;
    }

    /** All units have run. */
    public void finished() {
        if (suspectFailed) {
            verdict = Verdict.FAILED;
        } else {
            verdict = suspectHasFinished && !suspectSkipped ? Verdict.PASSED : Verdict.UNDECIDED;
        }
    }

    /** Its fork has ended, or will be ended, before all units have run: the running one is to blame. */
    public void brokenOff() {
        if (verdict == null) {
            verdict = suspectFailed || running == suspect ? Verdict.FAILED : Verdict.UNDECIDED;
        }
    }

    public boolean isOverdue(long nowNanos) {
        return nowNanos - startNanos >= limitNanos;
    }

    /** Empty until the trial is over. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }
}
