package io.github.surefirefine.conductor.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Watches the connections that have not said hello. Each gets some time, and only a certain number is let in at once:
 * if there are more, the one that has waited longest is cut. A fork says hello as soon as it is connected, so it is
 * never that one for long. {@link #run} cuts the connections whose time is up, until it is interrupted. Thread-safe.
 */
public final class HandshakeWatch implements Runnable {

    private final long patienceNanos;
    private final int mostVisitors;
    private final DelayQueue<Visitor> visitors = new DelayQueue<>();

    /**
     * Creates a watch over no connection.
     *
     * @param patience how long a connection may be silent
     * @param mostVisitors how many may be silent at the same time
     */
    public HandshakeWatch(Duration patience, int mostVisitors) {
        this.patienceNanos = patience.toNanos();
        this.mostVisitors = mostVisitors;
    }

    /** A visitor has connected. Called by one thread. */
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
     * The visitor is no longer watched: it has said hello, or is gone.
     *
     * @return false if it was cut before
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

    /** A connection that has not said hello. */
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
                // It is closed already; there is nobody to tell.
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
