package io.github.surefirefine.fork.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A socket that waits like a blocking one, but stays open when a thread that uses it is interrupted. Tests interrupt
 * threads, and so do we; a {@link SocketChannel} in blocking mode would be closed by that. One thread may read while
 * another one writes.
 */
final class UninterruptibleChannel implements ByteChannel {

    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;

    /** @param channel must be connected */
    UninterruptibleChannel(SocketChannel channel) throws IOException {
        this.channel = channel;
        readable = channel.provider().openSelector();
        writable = channel.provider().openSelector();
        channel.configureBlocking(false);
        channel.register(readable, SelectionKey.OP_READ);
        channel.register(writable, SelectionKey.OP_WRITE);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int read = channel.read(target);
        while (read == 0 && target.hasRemaining()) {
            await(readable);
            read = channel.read(target);
        }
        return read;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int written = channel.write(source);
        while (written == 0 && source.hasRemaining()) {
            await(writable);
            written = channel.write(source);
        }
        return written;
    }

    /** Writes what can be written without waiting. */
    void writeAtOnce(ByteBuffer source) throws IOException {
        channel.write(source);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        readable.close();
        writable.close();
    }

    /** An interrupt ends the wait early, but it is preserved for the code that it was meant for. */
    private static void await(Selector selector) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            selector.select();
            synchronized (selector.selectedKeys()) {
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException e) {
            throw new ClosedChannelException();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
