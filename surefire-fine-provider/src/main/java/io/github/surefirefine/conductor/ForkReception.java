package io.github.surefirefine.conductor;

import io.github.surefirefine.dispatch.Event;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.ForkLaunch;
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
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Accepts forks at the mailbox and reads what they say, each connection on a thread of its own. Anybody may connect who can
 * reach the socket; whoever does not begin with the run's token, in a short message and soon, is sent away.
 */
final class ForkReception implements Runnable {

    /** So long may it take from a connection to a hello; a fork takes some milliseconds, more if the machine is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** More forks than that do not connect at the same moment. */
    private static final int MOST_VISITORS = 64;

    private final Mailbox mailbox;
    private final Path reports;
    private final ConductorLoop loop;
    private final Doorkeeper doorkeeper;
    private final Set<SocketChannel> channels = ConcurrentHashMap.newKeySet();

    /**
     * @param reports the folder of the reports
     */
    ForkReception(Mailbox mailbox, ConductorLoop loop, Path reports) {
        this(mailbox, loop, reports, new Doorkeeper(PATIENCE, MOST_VISITORS));
    }

    ForkReception(Mailbox mailbox, ConductorLoop loop, Path reports, Doorkeeper doorkeeper) {
        this.mailbox = mailbox;
        this.reports = reports;
        this.loop = loop;
        this.doorkeeper = doorkeeper;
    }

    /** Accepts until the mailbox is closed; then cuts whatever is still connected. */
    @Override
    public void run() {
        Conductor.startDaemon("fine-sweeper", mailbox::sweep);
        Thread watch = Conductor.startDaemon("fine-doorkeeper", doorkeeper);
        try {
            while (true) {
                SocketChannel channel = mailbox.server().accept();
                channels.add(channel);
                Doorkeeper.Visitor visitor = doorkeeper.admit(channel);
                Conductor.startDaemon("fine-connection", () -> read(channel, visitor));
            }
        } catch (IOException e) {
            // The mailbox is closed: the run is over.
        } finally {
            watch.interrupt();
            channels.forEach(ForkReception::close);
        }
    }

    private void read(SocketChannel channel, Doorkeeper.Visitor visitor) {
        try (InputStream in = new BufferedInputStream(ChannelStreams.in(channel), 1 << 16)) {
            if (Frames.read(in, ToConductor.class, Frames.MAX_HELLO_BYTES) instanceof Hello hello
                    && isOurs(hello)
                    && doorkeeper.dismiss(visitor)) {
                ForkId fork = loop.join(new ChannelLink(channel), hello.forkNumber(), hello.pid(), hello.role());
                ForkLaunch launch = null;
                try {
                    launch = readOn(in, fork);
                } finally {
                    loop.tell(new Event.ForkGone(
                            fork,
                            Postmortems.of(
                                    hello.pid(),
                                    reports,
                                    launch,
                                    loop.replacements().endOf(hello.pid()))));
                }
            }
        } catch (IOException e) {
            // A stranger, or a fork that was killed before it could say hello.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            doorkeeper.dismiss(visitor);
            channels.remove(channel);
            close(channel);
        }
    }

    /** Answers with how the fork was started, if it has said so. */
    private @Nullable ForkLaunch readOn(InputStream in, ForkId fork) throws InterruptedException {
        ForkLaunch launch = null;
        try {
            for (ToConductor message = Frames.read(in, ToConductor.class);
                    message != null;
                    message = Frames.read(in, ToConductor.class)) {
                if (message instanceof ToConductor.Launched launched) {
                    launch = launched.launch();
                }
                loop.tell(new Event.ForkSaid(fork, message));
            }
        } catch (MalformedFrameException e) {
            loop.tell(new Event.ForkSaidNonsense(fork, String.valueOf(e.getMessage())));
            hearNothingMore(in);
        } catch (IOException e) {
            // A killed fork cuts its connection in the middle of whatever it was saying.
        }
        return launch;
    }

    /** The fork hears why it is sent away, and leaves; were it cut off now, it might not hear. */
    private static void hearNothingMore(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It has left.
        }
    }

    private boolean isOurs(Hello hello) {
        // Whoever does not know the token may well send none.
        byte[] token = String.valueOf(hello.token()).getBytes(StandardCharsets.UTF_8);
        return hello.version() == Frames.VERSION
                && MessageDigest.isEqual(token, mailbox.address().token().getBytes(StandardCharsets.UTF_8));
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Closed is closed: there is nobody left to tell.
        }
    }
}
