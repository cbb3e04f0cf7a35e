package io.github.surefirefine.conductor;

import io.github.surefirefine.conductor.server.ForkLink;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Conductor and fork in the same JVM: messages are passed directly. */
public final class LocalFork implements ConductorLink {

    private static final int FORK_NUMBER = 1;

    /** Bounded, so that a test that prints endlessly waits for the console instead of filling the heap. */
    private final BlockingQueue<ToFork> inbox = new LinkedBlockingQueue<>(1024);

    private final AtomicBoolean left = new AtomicBoolean();
    private final CountDownLatch allPrinted = new CountDownLatch(1);

    private volatile boolean closed;
    private @Nullable ConductorLoop loop;
    private @Nullable ForkId fork;

    void join(ConductorLoop conductor) throws InterruptedException {
        loop = conductor;
        fork = conductor.join(
                new ForkLink() {
                    @Override
                    public void send(ToFork message) {
                        putUninterruptibly(message);
                    }

                    @Override
                    public void flush() {
                        // Nothing is held back.
                    }

                    @Override
                    public void close() {
                        closed = true;
                    }
                },
                FORK_NUMBER,
                ProcessHandle.current().pid(),
                ForkRole.SUREFIRE);
    }

    /** An interrupt is meant for a test; the message must not be lost because of it. */
    @Override
    public void send(ToConductor message) {
        if (loop == null || fork == null) {
            return;
        }
        boolean interrupted = false;
        Event event = new Event.ForkSaid(fork, message);
        while (!closed) {
            try {
                loop.tell(event);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without other forks, the conductor asks no questions, except the one whether everything is printed. */
    @Override
    public void answer(ToConductor message) throws InterruptedException {
        if (message instanceof ToConductor.Confirmed) {
            allPrinted.countDown();
        } else {
            send(message);
        }
    }

    /** Prints while this JVM ends, and waits until that is done; but no longer than that. */
    void print(List<ConsoleLine> lines, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (ConsoleLine line : lines) {
                inbox.offer(new ToFork.Print(line), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            inbox.offer(new ToFork.Confirm(), deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            allPrinted.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    /** Null when either side has closed the connection and everything sent before is read. */
    @Override
    public @Nullable ToFork receive() throws InterruptedException {
        while (true) {
            boolean wasClosed = closed;
            ToFork message = inbox.poll(100, TimeUnit.MILLISECONDS);
            if (message != null || wasClosed) {
                return message;
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (loop != null && fork != null && !left.getAndSet(true)) {
            loop.tell(new Event.ForkGone(fork, Postmortem.NOTHING));
        }
    }

    boolean isClosed() {
        return closed;
    }

    private void putUninterruptibly(ToFork message) {
        try {
            while (!closed) {
                if (inbox.offer(message, 100, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
