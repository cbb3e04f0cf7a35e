package io.github.surefirefine.queue.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.queue.QueueAnswer.ToPublish;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueRules;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** The client that our jar carries, with libraries that are on no class path. */
class RemoteQueuesTest {

    @Test
    void asksAServerWithLibrariesOfItsOwn() throws Exception {
        int port = freePort();
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
        QueueAddress address = QueueAddress.of("redis://127.0.0.1:" + port, "q", Optional.empty(), Optional.empty());
        try (RemoteQueue queue = RemoteQueues.open(address, QueueRules.of("1.0", 60_000))) {
            assertThat(queue.ask(new QueueRequest.Join("a", "job", 1, "suite"))).isEqualTo(new ToPublish());
            assertThat(queue.warning()).isEmpty();

            ClassLoader loader = queue.getClass().getClassLoader();
            assertThat(loader).isInstanceOf(LibraryLoader.class);
            assertThat(loader.loadClass("redis.clients.jedis.Jedis").getClassLoader())
                    .isSameAs(loader);
            assertThat(loader.loadClass("org.slf4j.LoggerFactory").getClassLoader())
                    .isSameAs(loader);
        } finally {
            server.stop();
        }
    }

    @Test
    void librariesOfOthersAreNotSeen() throws Exception {
        LibraryLoader loader = LibraryLoader.ofOurJar();

        assertThat(loader.loadClass(QueueRequest.class.getName())).isSameAs(QueueRequest.class);
        assertThatThrownBy(() -> loader.loadClass("org.assertj.core.api.Assertions"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource("org/assertj/core/api/Assertions.class")).isNull();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
