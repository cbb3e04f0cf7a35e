package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.lease.Invocations;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Claims of invocations that the conductor has not answered. It answers in the order of the questions, even if the
 * runner that asked has been left behind since. Thread-safe; never blocks.
 */
final class PendingClaims {

    private final Queue<BlockingQueue<Invocations>> asking = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /** Must be called before the question is sent. */
    void expect(BlockingQueue<Invocations> asker) {
        asking.add(asker);
        if (over) {
            noneAnyMore();
        }
    }

    /** The conductor has answered the oldest open question. */
    void answer(Invocations invocations) {
        BlockingQueue<Invocations> asker = asking.poll();
        if (asker != null) {
            asker.add(invocations);
        }
    }

    /** Every waiting runner gets nothing, and so does every runner that asks from now on. */
    void noneAnyMore() {
        over = true;
        while (!asking.isEmpty()) {
            answer(Invocations.NONE);
        }
    }
}
