package io.github.surefirefine.queue.redis;

import io.github.surefirefine.queue.QueueRules;
import io.github.surefirefine.queue.remote.Credentials;
import io.github.surefirefine.queue.remote.QueueAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Optional;
import redis.clients.jedis.Jedis;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/** A real server on this machine. */
final class TestRedis implements AutoCloseable {

    final int port;
    private final RedisServer server;

    TestRedis(String... settings) {
        port = freePort();
        server = started(settings);
    }

    TestRedis(int port) {
        this.port = port;
        server = started();
    }

    private RedisServer started(String... settings) {
        try {
            RedisServerBuilder builder = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no");
            for (String setting : settings) {
                builder.setting(setting);
            }
            RedisServer built = builder.build();
            built.start();
            return built;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    QueueAddress address(String queue) {
        return address(queue, Optional.empty());
    }

    QueueAddress address(String queue, Optional<Credentials> credentials) {
        return new QueueAddress("127.0.0.1", port, false, 0, queue, credentials, Optional.empty());
    }

    RedisQueue queue(String name) {
        return queue(name, QueueRules.of("1.0", 60_000));
    }

    RedisQueue queue(String name, QueueRules rules) {
        return new RedisQueue(address(name), rules);
    }

    /** For what a test does to the server. */
    Jedis admin() {
        return new Jedis("127.0.0.1", port);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
