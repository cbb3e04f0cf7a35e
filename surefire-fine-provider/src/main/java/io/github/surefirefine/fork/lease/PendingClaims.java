package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.lease.Invocations;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Claims of invocations that the conductor has not answered. It answers in the order in which it was asked, even if the
 * runner that asked has been left behind since. Thread-safe; never blocks.
 */
final class PendingClaims {

    private final Queue<BlockingQueue<Invocations>> asking = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /** To be called before the question is sent. */
    void expect(BlockingQueue<Invocations> asker) {
        asking.add(asker);
        if (over) {
            noneAnyMore();
        }
    }

    /** The conductor has answered the first of the questions that are open. */
    void answer(Invocations invocations) {
        BlockingQueue<Invocations> asker = asking.poll();
        if (asker != null) {
            asker.add(invocations);
        }
    }

    /** Whoever waits gets nothing, and so does whoever asks from now on. */
    void noneAnyMore() {
        over = true;
        while (!asking.isEmpty()) {
            answer(Invocations.NONE);
        }
    }
}
