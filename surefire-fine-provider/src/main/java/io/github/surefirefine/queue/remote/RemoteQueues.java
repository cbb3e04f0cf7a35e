package io.github.surefirefine.queue.remote;

import io.github.surefirefine.queue.QueueRules;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Opens queues on servers, with libraries that nobody else sees. */
public final class RemoteQueues {

    private static final String REDIS = "io.github.surefirefine.queue.redis.RedisQueue";

    private RemoteQueues() {}

    /**
     * Loads what speaks to the server, anew for each queue. Does not connect yet.
     *
     * @throws IllegalStateException if our own jar is broken
     */
    public static RemoteQueue open(QueueAddress address, QueueRules rules) {
        try {
            return Class.forName(REDIS, true, LibraryLoader.ofOurJar())
                    .asSubclass(RemoteQueue.class)
                    .getConstructor(QueueAddress.class, QueueRules.class)
                    .newInstance(address, rules);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("our jar has no usable client of the queue", e);
        } catch (IOException e) {
            throw new UncheckedIOException("our jar has no readable client of the queue", e);
        }
    }
}
