package io.github.surefirefine.queue.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.surefirefine.queue.QueueRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the server runs for a kind of request.
 *
 * @param digest by which the server knows the text once it has run it
 */
record Script(String text, String digest) {

    /**
     * @param clock defines the function {@code clock}
     * @param kind which has its own file, of its name
     */
    static Script of(String clock, Class<? extends QueueRequest> kind) {
        String text = clock + read("common") + read(kind.getSimpleName());
        return new Script(text, HexFormat.of().formatHex(sha1(text)));
    }

    /** The text of a file beside this class. */
    static String read(String name) {
        try (InputStream in = Script.class.getResourceAsStream(name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException("our jar lacks the script " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The protocol prescribes this digest; it protects nothing. */
    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
