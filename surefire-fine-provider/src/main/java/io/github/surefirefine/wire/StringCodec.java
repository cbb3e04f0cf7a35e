package io.github.surefirefine.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes and reads strings, in the format that {@link Codec} documents. Lists of them can be long, and the code
 * that writes and reads them is still cold, so it does little for each string.
 */
final class StringCodec {

    private static final int WIDE = 0x8000_0000;

    private StringCodec() {}

    static void write(FrameBytes out, String text) {
        int length = text.length();
        byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
        // Examining each character would be slow while the code is cold; these two calls never are.
        if (new String(narrow, StandardCharsets.ISO_8859_1).equals(text)) {
            out.writeInt(length);
            out.write(narrow);
            return;
        }
        out.writeInt(length | WIDE);
        byte[] bytes = new byte[2 * length];
        for (int i = 0; i < length; i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        out.write(bytes);
    }

    static String read(DataInputStream in) throws IOException {
        int header = in.readInt();
        boolean wide = (header & WIDE) != 0;
        int length = checked(in, header & ~WIDE, wide ? Character.BYTES : Byte.BYTES);
        if (!wide) {
            return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(length);
        byte[] bytes = new byte[2 * length];
        in.readFully(bytes);
        for (int i = 0; i < bytes.length; i += 2) {
            text.append((char) (((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF)));
        }
        return text.toString();
    }

    static void writeAll(FrameBytes out, List<String> texts) {
        out.writeInt(texts.size());
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            out.writeInt(joined.append(text).length());
        }
        write(out, joined.toString());
    }

    static List<String> readAll(DataInputStream in) throws IOException {
        int size = in.readInt();
        checked(in, size, Integer.BYTES);
        ByteBuffer ends = ByteBuffer.wrap(in.readNBytes(Integer.BYTES * size));
        String joined = read(in);
        List<String> texts = new ArrayList<>(size);
        int start = 0;
        for (int i = 0; i < size; i++) {
            int end = ends.getInt();
            if (end < start || end > joined.length()) {
                throw new MalformedFrameException("a string from " + start + " to " + end);
            }
            texts.add(joined.substring(start, end));
            start = end;
        }
        return texts;
    }

    /**
     * No more can be announced than is there.
     *
     * @param least the minimum number of bytes that each announced element takes
     */
    static int checked(DataInputStream in, int length, int least) throws IOException {
        if (length < 0 || length > in.available() / least) {
            throw new MalformedFrameException("a length of " + length);
        }
        return length;
    }
}
