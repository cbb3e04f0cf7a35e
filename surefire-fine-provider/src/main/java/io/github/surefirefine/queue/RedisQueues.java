package io.github.surefirefine.queue;

import io.github.surefirefine.options.QueueOptions;

/** Opens queues on Redis. */
public final class RedisQueues {

    private RedisQueues() {}

    /** Opens a queue. */
    public static SharedQueue open(QueueOptions options) {
        throw new UnsupportedOperationException(options.address());
    }
}
