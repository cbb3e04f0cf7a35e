package io.github.surefirefine.fork.lease;

import io.github.surefirefine.fork.connection.ConductorChannel;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.wire.ToConductor;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Claims invocations from the conductor for one runner, and waits for its answers. Thread-safe. */
final class InvocationClaims {

    private final PendingClaims pending;
    private final ConductorChannel channel;

    /** The conductor's answer; there is only one claim at a time. */
    private final BlockingQueue<Invocations> claimed = new LinkedBlockingQueue<>();

    InvocationClaims(PendingClaims pending, ConductorChannel channel) {
        this.pending = pending;
        this.channel = channel;
    }

    /**
     * Claims invocations; blocks until the conductor answers.
     *
     * @param from no invocation before this one is wanted
     */
    Invocations claim(int unit, int from) {
        channel.askOrStay(new ToConductor.ClaimInvocations(unit, from), () -> pending.expect(claimed));
        channel.flush();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return claimed.take();
                } catch (InterruptedException e) {
                    // The interrupt is meant for a test; the invocation must not be lost because of it.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
