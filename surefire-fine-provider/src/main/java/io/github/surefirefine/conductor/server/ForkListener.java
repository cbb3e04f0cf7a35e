package io.github.surefirefine.conductor.server;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;

/** Receives what forks say. Called by the thread that reads from the fork; may block it. */
public interface ForkListener {

    /**
     * A fork has said hello.
     *
     * @param link the connection to the fork
     * @return the id of the fork from now on
     */
    ForkId join(ForkLink link, int forkNumber, long pid, ForkRole role) throws InterruptedException;

    /** Something else has happened to a fork. */
    void tell(Event event) throws InterruptedException;
}
