package io.github.surefirefine.queue.remote;

import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.SharedQueue;
import java.util.Optional;

/** A queue on a server. It connects when it is first asked, and again after a connection is lost. */
public interface RemoteQueue extends SharedQueue {

    /**
     * What users should change in the setup of the server, although the queue works.
     *
     * @throws QueueException if there is no connection
     */
    Optional<String> warning() throws QueueException;
}
