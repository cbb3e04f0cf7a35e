package io.github.surefirefine.dispatch;

import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.ForkRole;
import io.github.surefirefine.wire.ToFork;
import java.time.Duration;

/**
 * Surefire counts {@code forkedProcessTimeoutInSeconds} from the first test set that a fork has told of. Where a class is
 * presented only when it is through, a fork whose first test hangs would never tell of one, and Surefire would wait for
 * ever. So a fork that has been at work for a while tells of the set that it works on; it does not end it. Surefire prints
 * whatever is told, so the set has a name of its own: the class may be presented by another fork, and stands on the
 * console once. Not thread-safe.
 */
final class SurefireClocks {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ForkTable forks;
    private final Outbox outbox;

    SurefireClocks(Books books) {
        this.forks = books.forks();
        this.outbox = books.outbox();
    }

    /** Starts those that should run by now and do not. */
    void start(Run run, long nowNanos) {
        for (Fork fork : forks.connected()) {
            if (fork.role == ForkRole.SUREFIRE && !fork.hasToldOfSet() && fork.isLeasedFor(PATIENCE, nowNanos)) {
                fork.lease().ifPresent(lease -> {
                    fork.tellsOfSet();
                    String className = run.classOf(lease.units().get(0)).name();
                    outbox.send(fork.id, new ToFork.StartClock(className + " (fork #" + fork.number + ")"));
                });
            }
        }
    }
}
