package io.github.surefirefine.fork;

import io.github.surefirefine.model.Invocations;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Who waits for which answer of the conductor: it answers in the order in which it was asked, be it by a runner that was
 * left behind since. Thread-safe; never blocks.
 */
final class Answers {

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
