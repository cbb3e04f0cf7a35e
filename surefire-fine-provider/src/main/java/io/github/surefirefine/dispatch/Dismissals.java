package io.github.surefirefine.dispatch;

import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.ForkRole;
import io.github.surefirefine.wire.ToFork;
import java.util.HashSet;
import java.util.Set;

/** Forks are told to leave. Not thread-safe. */
final class Dismissals {

    private final ForkTable forks;
    private final Outbox outbox;
    private final Confirmations confirmations;
    private final Progress progress;

    /** Replacements that were told to leave and are not gone yet. */
    private final Set<ForkId> leaving = new HashSet<>();

    private int jvmsUsed;

    Dismissals(Books books) {
        this.forks = books.forks();
        this.outbox = books.outbox();
        this.confirmations = books.confirmations();
        this.progress = books.progress();
    }

    void dismiss(Fork fork, long nowNanos) {
        outbox.addAll(confirmations.question(fork.id));
        outbox.send(fork.id, new ToFork.Finish());
        leave(fork, nowNanos);
        Run run = progress.runOrNull();
        if (run != null) {
            run.scheduler.forkLeft(fork.id);
        }
    }

    /** The run is over. */
    void endRun(long nowNanos) {
        progress.end();
        outbox.add(new Action.StopReplacing());
        dismissAll(nowNanos);
    }

    /** A fork is gone; answers whether that is all, as it was told to leave when the run was over. */
    boolean hasLeft(ForkId fork, long nowNanos) {
        if (!leaving.remove(fork) || !progress.isOver()) {
            return false;
        }
        dismissAll(nowNanos);
        return true;
    }

    /** Surefire waits for its own forks only, so replacements leave before these. */
    private void dismissAll(long nowNanos) {
        for (Fork fork : forks.connected()) {
            if (fork.role == ForkRole.REPLACEMENT) {
                leaving.add(fork.id);
                dismiss(fork, nowNanos);
            }
        }
        if (leaving.isEmpty()) {
            forks.connected().forEach(fork -> dismiss(fork, nowNanos));
        }
    }

    /** The run cannot go on; the message is for the user. */
    void abort(Fork fork, String message, long nowNanos) {
        outbox.send(fork.id, new ToFork.Abort(message));
        forks.leave(fork.id, nowNanos);
        endRun(nowNanos);
    }

    /** The fork is no longer there. */
    void leave(Fork fork, long nowNanos) {
        forks.leave(fork.id, nowNanos);
        if (!fork.wasLeased()) {
            jvmsUsed++;
        }
    }

    /** The fork was given a lease. */
    void leased() {
        jvmsUsed++;
    }

    /** How many JVMs were of use or never will be, where each runs one unit. */
    int jvmsUsed() {
        return jvmsUsed;
    }
}
