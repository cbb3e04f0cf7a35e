package io.github.surefirefine.fork;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Holds bytes back until they are flushed, with or without waiting for whoever reads them. Not thread-safe. */
final class OutgoingBytes extends OutputStream {

    /** So many are not held back any longer. */
    private static final int CAPACITY = 1 << 16;

    private final SteadyChannel channel;

    /** Ready to be filled. */
    private final ByteBuffer bytes = ByteBuffer.allocate(CAPACITY);

    OutgoingBytes(SteadyChannel channel) {
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
        ByteBuffer rest = ByteBuffer.wrap(more, offset, length);
        while (length > bytes.remaining() && rest.hasRemaining()) {
            channel.write(rest);
        }
        bytes.put(rest);
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

    /** Whether so many can be held back. */
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
