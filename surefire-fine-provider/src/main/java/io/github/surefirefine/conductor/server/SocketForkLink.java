package io.github.surefirefine.conductor.server;

import io.github.surefirefine.wire.ChannelStreams;
import io.github.surefirefine.wire.Frames;
import io.github.surefirefine.wire.ToFork;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;

/** The connection to a fork over a socket. */
final class SocketForkLink implements ForkLink {

    private final SocketChannel channel;
    private final OutputStream out;

    SocketForkLink(SocketChannel channel) {
        this.channel = channel;
        this.out = new BufferedOutputStream(ChannelStreams.out(channel), 1 << 16);
    }

    @Override
    public void send(ToFork message) throws IOException {
        Frames.write(out, ToFork.class, message);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is closed already; there is nobody to tell.
        }
    }
}
