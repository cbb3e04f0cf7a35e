package io.github.surefirefine.queue;

/** A queue that several machines share. One thread of a machine asks it, and waits for each answer. */
public interface SharedQueue extends AutoCloseable {

    /**
     * Asks the queue. A request may be repeated if its answer was lost.
     *
     * @throws QueueException if there is no answer
     */
    QueueAnswer ask(QueueRequest request) throws QueueException;

    /** Ends the connection; never throws. */
    @Override
    void close();
}
