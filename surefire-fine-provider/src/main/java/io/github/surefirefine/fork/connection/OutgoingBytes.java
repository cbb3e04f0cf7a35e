package io.github.surefirefine.fork.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Holds bytes back until they are flushed, with or without waiting for the reader. Not thread-safe. */
final class OutgoingBytes extends OutputStream {

    /** This many bytes are no longer held back. */
    private static final int CAPACITY = 1 << 16;

    private final UninterruptibleChannel channel;

    /** In the state for filling. */
    private final ByteBuffer bytes = ByteBuffer.allocate(CAPACITY);

    OutgoingBytes(UninterruptibleChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
        if (length > bytes.remaining()) {
            flush();
        }
        int next = offset;
        int end = offset + length;
        while (end - next > bytes.remaining()) {
            int part = bytes.remaining();
            bytes.put(more, next, part);
            next += part;
            flush();
        }
        bytes.put(more, next, end - next);
    }

    @Override
    public void flush() throws IOException {
        bytes.flip();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } finally {
            bytes.compact();
        }
    }

    /** Whether {@code count} more bytes can be held back. */
    boolean hasRoomFor(int count) {
        return count <= bytes.remaining();
    }

    /** Flushes what can be written without waiting. */
    void flushAtOnce() throws IOException {
        bytes.flip();
        try {
            channel.writeAtOnce(bytes);
        } finally {
            bytes.compact();
        }
    }
}
