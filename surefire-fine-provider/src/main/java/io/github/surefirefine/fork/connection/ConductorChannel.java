package io.github.surefirefine.fork.connection;

import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.ToConductor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The channel of one runner to the conductor. Once the runner was left behind it is silent: what it would say is about a lease
 * that counts as broken off, and that another fork holds. Thread-safe.
 */
public final class ConductorChannel {

    private final Supplier<ConductorLink> link;
    private volatile boolean silent;

    /**
     * Nothing was said.
     *
     * @param link is asked for the way when there is something to say, and may keep the caller waiting for it
     */
    public ConductorChannel(Supplier<ConductorLink> link) {
        this.link = link;
    }

    /** For the runner that goes on. */
    public ConductorChannel successor() {
        return new ConductorChannel(link);
    }

    /** Says something, if that is still of interest. */
    public synchronized void say(ToConductor message) {
        if (!silent) {
            send(message);
        }
    }

    /**
     * As {@link #say}, for the agent's thread, which must not wait: not for the conductor, and not for whoever is saying
     * something and waits for it.
     */
    public void answer(ToConductor message) {
        if (!silent) {
            try {
                link.get().answer(message);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * As {@link #say}, for threads that run tests: where the runner was left behind, they go no further. The call does not
     * return, so that they run nothing that another thread or fork runs too.
     */
    public void sayOrStay(ToConductor message) {
        askOrStay(message, () -> {});
    }

    /**
     * As {@link #sayOrStay}, where there will be an answer.
     *
     * @param expect is done first
     */
    public void askOrStay(ToConductor question, Runnable expect) {
        if (!isAsked(question, expect)) {
            stay();
        }
    }

    private synchronized boolean isAsked(ToConductor question, Runnable expect) {
        if (!silent) {
            expect.run();
            send(question);
        }
        return !silent;
    }

    /** The runner is left behind. */
    public synchronized void fallSilent() {
        silent = true;
    }

    /** Says what is to be said of that. */
    public synchronized void lastWords(List<ToConductor> messages) {
        messages.forEach(this::send);
        flush();
    }

    /** Ends the connection. */
    public void hangUp() {
        try {
            link.get().close();
        } catch (IOException e) {
            // Then it has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void flush() {
        try {
            link.get().flush();
        } catch (IOException e) {
            // As below.
        }
    }

    private void send(ToConductor message) {
        try {
            link.get().send(message);
        } catch (IOException e) {
            // Without a conductor nobody hears any more; the agent meets the end of the connection and leaves.
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
