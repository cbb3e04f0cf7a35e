package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.queue.QueueRequest;
import java.util.Optional;

/** What this machine and the queue that it shares with others say to each other. Not thread-safe. */
public interface QueueTalk {

    /** The queue has answered, or does not. */
    void heard(Event.OfQueue event);

    /** What the queue should hear if the run ends now. */
    Optional<QueueRequest> farewell();

    /** Something has happened on this machine, or time has passed. */
    void goOn();
}
