package io.github.surefirefine.queue.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Names of classes and units, deflated: each with its length before it. */
final class PackedNames {

    /** Far more than a chunk has; a name of a test can be a long text. */
    private static final int MOST_BYTES = 64 << 20;

    private PackedNames() {}

    static byte[] pack(List<String> names) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, deflater))) {
            out.writeInt(names.size());
            for (String name : names) {
                byte[] bytes = name.getBytes(UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** @throws IOException if these are no packed names, or too many */
    static List<String> unpack(byte[] packed) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int count = in.readInt();
            List<String> names = new ArrayList<>();
            int left = MOST_BYTES;
            for (int i = 0; i < count; i++) {
                int length = in.readInt();
                left -= Integer.BYTES;
                if (length < 0 || length > left) {
                    throw new IOException("names are too long");
                }
                left -= length;
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length) {
                    throw new IOException("names end too early");
                }
                names.add(new String(bytes, UTF_8));
            }
            if (count < 0 || in.read() >= 0) {
                throw new IOException("names do not end");
            }
            return names;
        }
    }
}
