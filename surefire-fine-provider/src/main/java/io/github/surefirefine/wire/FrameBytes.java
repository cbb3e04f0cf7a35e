package io.github.surefirefine.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * One frame while it is written. Threads that run tests write frames, and a test may mock classes of the JDK, such as
 * {@code ByteArrayOutputStream}; so this relies on none that a test could mock. Not thread-safe.
 */
final class FrameBytes {

    /** For the length of the body. */
    private static final int HEAD = Integer.BYTES;

    private byte[] bytes = new byte[256];
    private int size = HEAD;

    void writeByte(int value) {
        makeRoomFor(Byte.BYTES);
        bytes[size++] = (byte) value;
    }

    void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    void writeInt(int value) {
        makeRoomFor(Integer.BYTES);
        put(size, value);
        size += Integer.BYTES;
    }

    void writeLong(long value) {
        writeInt((int) (value >>> Integer.SIZE));
        writeInt((int) value);
    }

    void write(byte[] more) {
        makeRoomFor(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Writes the length of the body, and the body. */
    void writeTo(OutputStream out) throws IOException {
        put(0, size - HEAD);
        out.write(bytes, 0, size);
    }

    private void put(int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> (Integer.SIZE - Byte.SIZE * (i + 1)));
        }
    }

    private void makeRoomFor(int more) {
        int needed = size + more;
        if (needed < 0) {
            throw new OutOfMemoryError("a message of more than 2 GB");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length > needed / 2 ? 2 * bytes.length : needed);
        }
    }
}
