package io.github.surefirefine.dispatch;

import io.github.surefirefine.detective.Verdict;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.wire.ToConductor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One trial: some units, one after the other, in a fork of its own; of the last one it is to be known whether it fails. Not thread-safe. */
final class Attempt {

    private final Deque<List<TestUnit>> pieces;
    private final int suspect;
    private final long limitNanos;

    private @Nullable ForkId fork;
    private long pid;
    private long startNanos;
    private int leases;
    private int running = -1;
    private boolean suspectIsThrough;
    private boolean suspectFailed;
    private boolean suspectSkipped;
    private @Nullable Verdict verdict;

    /** Nothing has been run. */
    Attempt(Trials.Planned planned) {
        pieces = new ArrayDeque<>(planned.pieces());
        List<TestUnit> last = pieces.getLast();
        suspect = last.get(last.size() - 1).index();
        limitNanos = planned.limit().toNanos();
    }

    /** Its fork is being started. */
    void started(long nowNanos) {
        startNanos = nowNanos;
    }

    /** Its fork has come. */
    void joined(ForkId id, long itsPid) {
        fork = id;
        pid = itsPid;
    }

    boolean isOf(ForkId id) {
        return id.equals(fork);
    }

    /** The process of its fork; 0 where that has not come. */
    long pid() {
        return pid;
    }

    /** What the fork is to run next; none where nothing is left. */
    Optional<Lease> next() {
        List<TestUnit> piece = pieces.poll();
        return Optional.ofNullable(piece).map(units -> new Lease(++leases, units));
    }

    /** The fork has said something. */
    void heard(ToConductor message) {
        if (message instanceof ToConductor.UnitStarted started) {
            running = started.unit();
        } else if (message instanceof ToConductor.UnitEvent news
                && news.unit() == suspect
                && news.event() instanceof TestFinished result) {
            suspectFailed |= result.outcome().isProblem();
            suspectSkipped |= result.outcome() == Outcome.SKIPPED;
        } else if (message instanceof ToConductor.UnitFinished finished && finished.unit() == suspect) {
            suspectIsThrough = true;
        } else if ((message instanceof ToConductor.SetFailed || message instanceof ToConductor.LeaseFailed)
                && pieces.isEmpty()) {
            // The class of the suspect, or all of its execution, has failed as such.
            suspectFailed = true;
        }
    }

    /** All of it was run. */
    void finished() {
        if (suspectFailed) {
            verdict = Verdict.FAILED;
        } else {
            verdict = suspectIsThrough && !suspectSkipped ? Verdict.PASSED : Verdict.UNDECIDED;
        }
    }

    /** Its fork has ended, or will be ended, before all was run: the one that was running is to blame. */
    void brokenOff() {
        if (verdict == null) {
            verdict = suspectFailed || running == suspect ? Verdict.FAILED : Verdict.UNDECIDED;
        }
    }

    boolean isOverdue(long nowNanos) {
        return nowNanos - startNanos >= limitNanos;
    }

    /** None as long as it is not over. */
    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }
}
