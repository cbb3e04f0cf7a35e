package io.github.surefirefine.fork.connection;

import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.ToConductor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * The channel of one runner to the conductor. Once the runner is left behind, the channel is silent: the runner's lease
 * counts as broken off, and another fork holds its units. Thread-safe.
 */
public final class ConductorChannel {

    private final CompletableFuture<ConductorLink> link;
    private volatile boolean silent;

    /** @param link the connection; who has something to send waits for it */
    public ConductorChannel(CompletableFuture<ConductorLink> link) {
        this.link = link;
    }

    /** The channel for the runner that goes on. */
    public ConductorChannel successor() {
        return new ConductorChannel(link);
    }

    /** Sends a message, if it is still of interest. */
    public synchronized void say(ToConductor message) {
        if (!silent) {
            send(message);
        }
    }

    /**
     * Like {@link #say}, for the agent's thread, which must not wait: neither for the conductor nor for a thread that
     * is sending and waits for it.
     */
    public void answer(ToConductor message) {
        if (!silent) {
            try {
                link.join().answer(message);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Like {@link #say}, for threads that run tests. If the runner was left behind, the call does not return, so that
     * the thread runs nothing that another thread or fork runs, too.
     */
    public void sayOrStay(ToConductor message) {
        if (!isSaid(message)) {
            stay();
        }
    }

    /**
     * Like {@link #sayOrStay}, if an answer follows.
     *
     * @param expect runs before the question is sent
     */
    public void askOrStay(ToConductor question, Runnable expect) {
        if (!isAsked(question, expect)) {
            stay();
        }
    }

    private synchronized boolean isAsked(ToConductor question, Runnable expect) {
        if (!silent) {
            expect.run();
        }
        return isSaid(question);
    }

    private synchronized boolean isSaid(ToConductor message) {
        say(message);
        return !silent;
    }

    /** The runner is left behind. */
    public synchronized void fallSilent() {
        silent = true;
    }

    /** Sends the last messages of a runner that is silent. */
    public synchronized void lastWords(List<ToConductor> messages) {
        for (ToConductor message : messages) {
            send(message);
        }
        flush();
    }

    /** Ends the connection. */
    public void hangUp() {
        try {
            link.join().close();
        } catch (IOException e) {
            // Then it has already ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void flush() {
        try {
            link.join().flush();
        } catch (IOException e) {
            // As below.
        }
    }

    private void send(ToConductor message) {
        try {
            link.join().send(message);
        } catch (IOException e) {
            // Without a conductor, nobody listens any more; the agent meets the end of the connection and leaves.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stay() {
        while (true) {
            LockSupport.park();
            Thread.interrupted();
        }
    }
}
