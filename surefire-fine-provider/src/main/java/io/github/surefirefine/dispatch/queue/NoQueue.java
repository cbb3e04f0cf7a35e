package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueRequest;
import java.util.Optional;

/** This machine runs alone, so there is nothing to ask. */
public final class NoQueue implements QueueTalk {

    @Override
    public void answered(QueueAnswer answer) {
        throw new IllegalStateException("nobody has asked: " + answer);
    }

    @Override
    public void silent(String reason) {
        throw new IllegalStateException("nobody has asked: " + reason);
    }

    @Override
    public void gone(String reason) {
        throw new IllegalStateException("nobody has asked: " + reason);
    }

    @Override
    public void goOn() {
        // All tests that are known may run.
    }

    @Override
    public void ask() {
        // There is nobody to ask.
    }

    @Override
    public Optional<QueueRequest> farewell() {
        return Optional.empty();
    }
}
