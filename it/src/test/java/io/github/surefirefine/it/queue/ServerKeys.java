package io.github.surefirefine.it.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The keys that a server knows. */
final class ServerKeys {

    private static final String QUESTION = "EVAL \"local keys = {}"
            + " for _, key in ipairs(redis.call('KEYS', '*')) do"
            + " keys[#keys + 1] = redis.call('TTL', key) .. ' s: ' .. key end"
            + " return keys\" 0\r\nQUIT\r\n";

    private ServerKeys() {}

    /** All keys, each with the seconds for which it is kept. */
    static List<String> of(QueueServer server) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(QUESTION.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.contains(" s: "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
