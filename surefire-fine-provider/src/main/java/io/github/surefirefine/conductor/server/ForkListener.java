package io.github.surefirefine.conductor.server;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;

/** Hears of the forks. Called by the thread that reads what a fork says; may block it. */
public interface ForkListener {

    /**
     * A fork has said hello.
     *
     * @param link the way to the fork
     * @return how the fork is called from now on
     */
    ForkId join(ForkLink link, int forkNumber, long pid, ForkRole role) throws InterruptedException;

    /** Something else has happened to a fork. */
    void tell(Event event) throws InterruptedException;
}
