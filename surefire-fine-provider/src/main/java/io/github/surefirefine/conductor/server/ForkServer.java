package io.github.surefirefine.conductor.server;

import io.github.surefirefine.conductor.process.Postmortems;
import io.github.surefirefine.conductor.thread.DaemonThread;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.wire.ChannelStreams;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.MalformedFrameException;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToConductor.Hello;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Accepts forks at the socket and reads what they say, each connection on a thread of its own. Any process that can
 * reach the socket may connect; if it does not soon send a short message with the run's token, it is sent away.
 */
public final class ForkServer implements Runnable {

    /** How long a connection may take to say hello; a fork takes some milliseconds, or more if the machine is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** No more forks than this connect at the same moment. */
    private static final int MOST_VISITORS = 64;

    private final ListeningSocket socket;
    private final ForkListener listener;
    private final Postmortems postmortems;
    private final HandshakeWatch handshakes;
    private final Set<SocketChannel> channels = ConcurrentHashMap.newKeySet();

    public ForkServer(ListeningSocket socket, ForkListener listener, Postmortems postmortems) {
        this(socket, listener, postmortems, new HandshakeWatch(PATIENCE, MOST_VISITORS));
    }

    /**
     * Creates a server that has not begun to accept.
     *
     * @param socket where forks connect
     * @param listener receives what the forks say
     * @param postmortems says what is found out about a fork that is gone
     * @param handshakes lets in connections until they have said hello
     */
    public ForkServer(
            ListeningSocket socket, ForkListener listener, Postmortems postmortems, HandshakeWatch handshakes) {
        this.socket = socket;
        this.listener = listener;
        this.postmortems = postmortems;
        this.handshakes = handshakes;
    }

    /** Accepts until the socket is closed; then cuts every connection that is still open. */
    @Override
    public void run() {
        Optional<StaleFolders> leftovers = socket.leftovers();
        if (leftovers.isPresent()) {
            DaemonThread.start("fine-stale-socket-sweeper", leftovers.get());
        }
        Thread watch = DaemonThread.start("fine-handshake-watch", handshakes);
        try {
            while (true) {
                SocketChannel channel = socket.server().accept();
                channels.add(channel);
                HandshakeWatch.Visitor visitor = handshakes.admit(channel);
                DaemonThread.start("fine-fork-reader", () -> read(channel, visitor));
            }
        } catch (IOException e) {
            // The socket is closed: the run is over.
        } finally {
            watch.interrupt();
            for (SocketChannel channel : channels) {
                close(channel);
            }
        }
    }

    private void read(SocketChannel channel, HandshakeWatch.Visitor visitor) {
        try (InputStream in = new BufferedInputStream(ChannelStreams.in(channel), 1 << 16)) {
            if (Frames.read(in, ToConductor.class, Frames.MAX_HELLO_BYTES) instanceof Hello hello
                    && isOurs(hello)
                    && handshakes.dismiss(visitor)) {
                ForkId fork = listener.join(new SocketForkLink(channel), hello.forkNumber(), hello.pid(), hello.role());
                ForkLaunch launch = null;
                try {
                    launch = readOn(in, fork);
                } finally {
                    listener.tell(new Event.ForkGone(fork, postmortems.of(hello.pid(), launch)));
                }
            }
        } catch (IOException e) {
            // A stranger, or a fork that was killed before it could say hello.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            handshakes.dismiss(visitor);
            channels.remove(channel);
            close(channel);
        }
    }

    /** Returns how the fork was started, if it has said so. */
    private @Nullable ForkLaunch readOn(InputStream in, ForkId fork) throws InterruptedException {
        ForkLaunch launch = null;
        try {
            for (ToConductor message = Frames.read(in, ToConductor.class);
                    message != null;
                    message = Frames.read(in, ToConductor.class)) {
                if (message instanceof ToConductor.Launched launched) {
                    launch = launched.launch();
                }
                listener.tell(new Event.ForkSaid(fork, message));
            }
        } catch (MalformedFrameException e) {
            listener.tell(new Event.ForkSaidNonsense(fork, String.valueOf(e.getMessage())));
            hearNothingMore(in);
        } catch (IOException e) {
            // A killed fork cuts its connection in the middle of a message.
        }
        return launch;
    }

    /** The fork reads why it is sent away, and leaves. If it was cut off now, it might not read that. */
    private static void hearNothingMore(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It has left.
        }
    }

    private boolean isOurs(Hello hello) {
        // A stranger may send no token at all.
        byte[] token = String.valueOf(hello.token()).getBytes(StandardCharsets.UTF_8);
        return hello.version() == Frames.VERSION
                && MessageDigest.isEqual(token, socket.address().token().getBytes(StandardCharsets.UTF_8));
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is closed already; there is nobody to tell.
        }
    }
}
