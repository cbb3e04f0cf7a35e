package io.github.surefirefine.it.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/**
 * A Redis server on this machine, which can be stopped and started again without what it knew; or with it, if it has a
 * folder for that.
 */
final class QueueServer implements AutoCloseable {

    private final int port;
    private final List<String> settings;
    private final boolean endsSuddenly;
    private RedisServer server;

    QueueServer(String... settings) {
        this(false, List.of(settings));
    }

    private QueueServer(boolean endsSuddenly, List<String> settings) {
        port = freePort();
        this.endsSuddenly = endsSuddenly;
        this.settings = settings;
        start();
    }

    /** A server that keeps all that it has confirmed in the folder; it is killed when it is to stop. */
    static QueueServer keepingIn(Path folder) {
        return new QueueServer(true, List.of("dir " + folder, "appendonly yes", "appendfsync always"));
    }

    /** Starts the server, which knows only what its folder contains, if it has one. */
    void start() {
        try {
            RedisServerBuilder builder = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .onShutdownForceStop(endsSuddenly)
                    .setting("save \"\"")
                    .setting("appendonly no");
            for (String setting : settings) {
                builder.setting(setting);
            }
            server = builder.build();
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "redis://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
