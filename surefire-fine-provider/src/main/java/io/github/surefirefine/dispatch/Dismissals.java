package io.github.surefirefine.dispatch;

import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.wire.ToFork;

/** Forks are told to leave. Not thread-safe. */
final class Dismissals {

    private final ForkTable forks;
    private final Outbox outbox;
    private final Progress progress;

    private int jvmsUsed;

    Dismissals(Books books) {
        this.forks = books.forks();
        this.outbox = books.outbox();
        this.progress = books.progress();
    }

    void dismiss(Fork fork, long nowNanos) {
        outbox.send(fork.id, new ToFork.Finish());
        leave(fork, nowNanos);
        Run run = progress.runOrNull();
        if (run != null) {
            run.scheduler.forkLeft(fork.id);
        }
    }

    void dismissAll(long nowNanos) {
        forks.connected().forEach(fork -> dismiss(fork, nowNanos));
    }

    /** The run cannot go on; the message is for the user. */
    void abort(Fork fork, String message, long nowNanos) {
        progress.end();
        outbox.send(fork.id, new ToFork.Abort(message));
        forks.leave(fork.id, nowNanos);
        dismissAll(nowNanos);
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
