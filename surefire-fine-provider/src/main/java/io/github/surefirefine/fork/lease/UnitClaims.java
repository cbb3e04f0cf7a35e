package io.github.surefirefine.fork.lease;

import io.github.surefirefine.fork.connection.ConductorChannel;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Claims units from the conductor for one runner, and waits for its answers. Thread-safe. */
final class UnitClaims {

    private final ConductorChannel channel;

    /** The conductor's answer; there is only one claim at a time. */
    private final Semaphore answers = new Semaphore(0);

    private volatile boolean over;

    UnitClaims(ConductorChannel channel) {
        this.channel = channel;
    }

    /** Claims units; blocks until {@link #answered}. */
    void claim(int lease, List<Integer> units) {
        channel.sayOrStay(new ToConductor.ClaimUnits(lease, units));
        channel.flush();
        if (!over) {
            // An interrupt is meant for a test; it stays set.
            answers.acquireUninterruptibly();
        }
    }

    /** What the conductor has answered is known to the platform. */
    void answered() {
        answers.release();
    }

    /** The conductor will not answer any more. */
    void noneAnyMore() {
        over = true;
        answers.release();
    }
}
