package io.github.surefirefine.wire;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Messages as frames on a stream: the length of the body in 4 bytes, then the body as {@link Codec} writes it.
 * Not synchronised: one reader and one writer at a time.
 */
public final class Frames {

    /** Increases with every change of a message. */
    public static final int VERSION = 11;

    /** The longest body that is read; a longer one can only be garbage. */
    static final int MAX_BYTES = 256 * 1024 * 1024;

    /** The longest body of a first message: its sender may be a stranger, and a stranger must cost nothing. */
    public static final int MAX_HELLO_BYTES = 4 * 1024;

    private Frames() {}

    /** Writes one frame; does not flush. */
    public static void write(OutputStream out, Class<?> type, Object message) throws IOException {
        FrameBytes frame = new FrameBytes();
        Codec.of(type).write(frame, message);
        frame.writeTo(out);
    }

    /**
     * Reads one frame from a known sender.
     *
     * @return null at the orderly end of the stream
     * @throws MalformedFrameException if the bytes are no message of the type
     * @throws EOFException if the stream ends inside a frame
     */
    public static <T> @Nullable T read(InputStream in, Class<T> type) throws IOException {
        return read(in, type, MAX_BYTES);
    }

    /**
     * Reads one frame, but none with a longer body than that; nothing is allocated for a refused frame.
     *
     * @return null at the orderly end of the stream
     * @throws MalformedFrameException if the bytes are no message of the type, or too many
     * @throws EOFException if the stream ends inside a frame
     */
    public static <T> @Nullable T read(InputStream in, Class<T> type, int maxBytes) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        byte[] rest = in.readNBytes(3);
        if (rest.length < 3) {
            throw new EOFException("the stream ended inside a frame");
        }
        int length = first << 24 | (rest[0] & 0xFF) << 16 | (rest[1] & 0xFF) << 8 | (rest[2] & 0xFF);
        if (length < 0 || length > maxBytes) {
            throw new MalformedFrameException("a frame of " + length + " bytes");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the stream ended inside a frame");
        }
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        try {
            T message = type.cast(Codec.of(type).read(new DataInputStream(bytes)));
            if (bytes.available() > 0) {
                throw new MalformedFrameException(bytes.available() + " bytes after a " + type.getSimpleName());
            }
            return Objects.requireNonNull(message, "message");
        } catch (EOFException | NullPointerException e) {
            throw new MalformedFrameException("a " + type.getSimpleName() + " is incomplete");
        }
    }
}
