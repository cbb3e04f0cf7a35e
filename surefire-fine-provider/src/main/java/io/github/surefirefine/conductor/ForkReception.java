package io.github.surefirefine.conductor;

import io.github.surefirefine.dispatch.Event;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.wire.ChannelStreams;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToConductor.Hello;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SocketChannel;
import java.security.MessageDigest;

/** Accepts forks at the mailbox and reads what they say, each connection on a thread of its own. */
final class ForkReception implements Runnable {

    private final Mailbox mailbox;
    private final ConductorLoop loop;

    ForkReception(Mailbox mailbox, ConductorLoop loop) {
        this.mailbox = mailbox;
        this.loop = loop;
    }

    /** Accepts until the mailbox is closed. */
    @Override
    public void run() {
        try {
            while (true) {
                SocketChannel channel = mailbox.server().accept();
                Conductor.startDaemon("fine-connection", () -> read(channel));
            }
        } catch (IOException e) {
            // The mailbox is closed: the run is over.
        }
    }

    private void read(SocketChannel channel) {
        ChannelLink link = new ChannelLink(channel);
        try (InputStream in = new BufferedInputStream(ChannelStreams.in(channel), 1 << 16)) {
            if (Frames.read(in, ToConductor.class) instanceof Hello hello && isOurs(hello)) {
                ForkId fork = loop.join(link, hello.forkNumber(), hello.pid());
                try {
                    readOn(in, fork);
                } finally {
                    loop.tell(new Event.ForkGone(fork));
                }
            } else {
                link.close();
            }
        } catch (IOException e) {
            link.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOn(InputStream in, ForkId fork) throws InterruptedException {
        try {
            for (ToConductor message = Frames.read(in, ToConductor.class);
                    message != null;
                    message = Frames.read(in, ToConductor.class)) {
                loop.tell(new Event.ForkSaid(fork, message));
            }
        } catch (IOException e) {
            // A killed fork cuts its connection in the middle of whatever it was saying.
        }
    }

    private boolean isOurs(Hello hello) {
        return hello.version() == Frames.VERSION
                && MessageDigest.isEqual(
                        hello.token().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        mailbox.address().token().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
