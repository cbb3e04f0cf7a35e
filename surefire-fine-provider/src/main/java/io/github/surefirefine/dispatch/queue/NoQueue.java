package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.queue.QueueRequest;
import java.util.Optional;

/** This machine runs alone. */
public final class NoQueue implements QueueTalk {

    @Override
    public void heard(Event.OfQueue event) {
        throw new IllegalStateException("nobody has asked a queue: " + event);
    }

    @Override
    public Optional<QueueRequest> farewell() {
        return Optional.empty();
    }

    @Override
    public void goOn() {
        // There is nothing to ask.
    }
}
