package io.github.surefirefine.conductor.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Watches the connections that have not said hello. Each is given some time, and only so many are let in at once: where
 * there are more, the one that has waited longest goes. A fork says hello as soon as it is connected, so it is never that
 * one for long. {@link #run} cuts those whose time is up, until it is interrupted. Thread-safe.
 */
public final class HandshakeWatch implements Runnable {

    private final long patienceNanos;
    private final int mostVisitors;
    private final DelayQueue<Visitor> visitors = new DelayQueue<>();

    /**
     * A watch over no connection yet.
     *
     * @param patience how long a connection may be silent
     * @param mostVisitors how many may be silent at the same time
     */
    public HandshakeWatch(Duration patience, int mostVisitors) {
        this.patienceNanos = patience.toNanos();
        this.mostVisitors = mostVisitors;
    }

    /** Somebody has connected. Called by one thread. */
    Visitor admit(SocketChannel channel) {
        while (visitors.size() >= mostVisitors) {
            Visitor longest = visitors.peek();
            if (longest != null && visitors.remove(longest)) {
                longest.cut();
            }
        }
        Visitor visitor = new Visitor(channel, System.nanoTime() + patienceNanos);
        visitors.add(visitor);
        return visitor;
    }

    /**
     * Nobody need wait for the visitor any more: it has said hello, or is gone.
     *
     * @return false where it was cut before
     */
    boolean dismiss(Visitor visitor) {
        return visitors.remove(visitor);
    }

    @Override
    public void run() {
        try {
            while (true) {
                visitors.take().cut();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody who has not said hello. */
    static final class Visitor implements Delayed {

        private final SocketChannel channel;
        private final long untilNanos;

        private Visitor(SocketChannel channel, long untilNanos) {
            this.channel = channel;
            this.untilNanos = untilNanos;
        }

        private void cut() {
            try {
                channel.close();
            } catch (IOException e) {
                // Closed is closed: there is nobody left to tell.
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(untilNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(untilNanos - ((Visitor) other).untilNanos);
        }
    }
}
