package io.github.surefirefine.queue.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.surefirefine.queue.PublishedClass;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueAnswer.Claimed;
import io.github.surefirefine.queue.QueueAnswer.Joined;
import io.github.surefirefine.queue.QueueAnswer.Names;
import io.github.surefirefine.queue.QueueAnswer.Picture;
import io.github.surefirefine.queue.QueueAnswer.Published;
import io.github.surefirefine.queue.QueueAnswer.ToPublish;
import io.github.surefirefine.queue.QueueAnswer.Unknown;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueRules;
import io.github.surefirefine.queue.remote.Credentials;
import io.github.surefirefine.queue.remote.QueueAddress;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;

/** What can go wrong with a real server. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the server that is carried for Windows is too old")
class RedisServerTest {

    private static final QueueRequest LOOK = new QueueRequest.Look("a");
    private static final QueueRequest JOIN = new QueueRequest.Join("a", "job", 2, "suite");

    @Test
    void aWrongPasswordIsToldWithoutThePassword() {
        try (TestRedis redis = new TestRedis("requirepass right-secret")) {
            QueueException wrong = failure(redis.address("q", credentials("wrong-secret")));
            assertThat(wrong).hasMessageContaining("refuses user and password");
            assertThat(wrong.getMessage()).doesNotContain("secret");
            assertThat(wrong.isWorthRepeating()).isFalse();

            QueueException none = failure(redis.address("q"));
            assertThat(none).hasMessageContaining("needs a password");
            assertThat(none.isWorthRepeating()).isFalse();

            try (RedisQueue queue = open(redis.address("q", credentials("right-secret")))) {
                assertThat(ask(queue, LOOK)).isInstanceOf(Picture.class);
            }
        }
    }

    @Test
    void aUserWithoutPermissionIsTold() {
        try (TestRedis redis = new TestRedis();
                Jedis admin = redis.admin()) {
            admin.aclSetUser("reader", "on", ">pw", "~other:*", "+@all");
            Optional<Credentials> reader = Optional.of(new Credentials(Optional.of("reader"), "pw"));

            QueueException failure = failure(redis.address("q", reader));

            assertThat(failure).hasMessageContaining("does not permit");
            assertThat(failure.isWorthRepeating()).isFalse();
        }
    }

    @Test
    void aUserOfOnlyTheseKeysIsEnough() {
        try (TestRedis redis = new TestRedis();
                Jedis admin = redis.admin()) {
            admin.aclSetUser("fine", "on", ">pw", "~fine:*", "+@all", "-@dangerous", "-hello");
            Optional<Credentials> fine = Optional.of(new Credentials(Optional.of("fine"), "pw"));

            try (RedisQueue queue = open(redis.address("q", fine))) {
                assertThat(ask(queue, JOIN)).isInstanceOf(ToPublish.class);
            }
        }
    }

    @Test
    void noServerIsWorthAnotherAttempt() {
        QueueAddress nobody =
                new QueueAddress("127.0.0.1", TestRedis.freePort(), false, 0, "q", Optional.empty(), Optional.empty());

        QueueException failure = failure(nobody);

        assertThat(failure).hasMessageContaining("cannot be reached").hasNoCause();
        assertThat(failure.isWorthRepeating()).isTrue();
    }

    @Test
    void anUnknownHostIsWorthAnotherAttempt() {
        QueueException failure =
                failure(new QueueAddress("host.invalid", 6379, false, 0, "q", Optional.empty(), Optional.empty()));

        assertThat(failure).hasMessageContaining("host.invalid:6379");
        assertThat(failure.isWorthRepeating()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "*-5\r\n", "$x\r\n", ":\r\n", "*2\r\n:1\r\n$99999999\r\n"})
    void anotherServerNeverFailsInAnotherWay(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            Thread thread = new Thread(() -> answerAll(server, answer));
            thread.start();
            QueueException failure = failure(new QueueAddress(
                    "localhost", server.getLocalPort(), false, 0, "q", Optional.empty(), Optional.empty()));

            assertThat(failure).hasMessageContaining("localhost:" + server.getLocalPort());
        }
    }

    @Test
    void aServerOfAnotherProtocolIsNotAskedAgain() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            new Thread(() -> answerAll(server, "HTTP/1.1 400 Bad Request\r\n\r\n")).start();
            QueueException failure = failure(new QueueAddress(
                    "localhost", server.getLocalPort(), false, 0, "q", Optional.empty(), Optional.empty()));

            assertThat(failure).hasMessageContaining("does not speak the protocol");
            assertThat(failure.isWorthRepeating()).isFalse();
        }
    }

    private static void answerAll(ServerSocket server, String answer) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write(answer.getBytes(UTF_8));
                client.shutdownOutput();
                client.getInputStream().readAllBytes();
            } catch (IOException e) {
                // The client has hung up, or the test is over.
            }
        }
    }

    @Test
    void aFlushedServerKnowsNobodyAndItsScriptsComeAgain() {
        try (TestRedis redis = new TestRedis();
                Jedis admin = redis.admin();
                RedisQueue queue = redis.queue("q")) {
            publish(queue, 3);
            admin.scriptFlush();
            assertThat(ask(queue, take())).isInstanceOf(Claimed.class);

            admin.flushAll();

            assertThat(ask(queue, take())).isInstanceOf(Unknown.class);
            assertThat(ask(queue, JOIN)).isInstanceOf(ToPublish.class);
        }
    }

    @Test
    void aServerThatStartsAgainIsAskedAgain() {
        TestRedis first = new TestRedis();
        try (RedisQueue queue = first.queue("q")) {
            publish(queue, 3);
            first.close();
            QueueException lost = catchThrowableOfType(QueueException.class, () -> queue.ask(take()));
            assertThat(lost.isWorthRepeating()).isTrue();

            try (TestRedis second = new TestRedis(first.port)) {
                assertThat(second.port).isEqualTo(first.port);
                assertThat(ask(queue, take())).isInstanceOf(Unknown.class);
            }
        }
    }

    @Test
    void aFullServerChangesNothing() {
        try (TestRedis redis = new TestRedis();
                Jedis admin = redis.admin();
                RedisQueue queue = redis.queue("q")) {
            publish(queue, 3);
            assertThat(warning(queue)).isEmpty();
            admin.configSet("maxmemory", "1");

            QueueException full = catchThrowableOfType(QueueException.class, () -> queue.ask(take()));

            assertThat(full).hasMessageContaining("no memory left");
            assertThat(full.isWorthRepeating()).isTrue();
            admin.configSet("maxmemory", "0");
            assertThat(ask(queue, take()))
                    .isInstanceOfSatisfying(
                            Claimed.class,
                            claimed -> assertThat(claimed.claim().number()).isEqualTo(1));
        }
    }

    @Test
    void aReplicaIsWorthAnotherAttempt() {
        try (TestRedis redis = new TestRedis();
                Jedis admin = redis.admin();
                RedisQueue queue = redis.queue("q")) {
            publish(queue, 3);
            admin.replicaof("127.0.0.1", TestRedis.freePort());

            QueueException failure = catchThrowableOfType(QueueException.class, () -> queue.ask(take()));

            assertThat(failure).hasMessageContaining("replica");
            assertThat(failure.isWorthRepeating()).isTrue();
        }
    }

    @Test
    void aServerThatMayEvictIsWarnedOf() {
        try (TestRedis redis = new TestRedis("maxmemory 100mb", "maxmemory-policy allkeys-lru");
                RedisQueue queue = redis.queue("q")) {
            assertThat(warning(queue)).get().asString().contains("allkeys-lru", "noeviction");
        }
    }

    @Test
    void anotherVersionIsToldNothingElse() {
        try (TestRedis redis = new TestRedis();
                Jedis admin = redis.admin();
                RedisQueue queue = redis.queue("q");
                RedisQueue newer = new RedisQueue(redis.address("q"), QueueRules.of("1.1", 60_000))) {
            assertThat(ask(newer, LOOK)).as("there is no queue yet").isInstanceOf(Picture.class);
            ask(queue, JOIN);
            QueueAnswer other = new QueueAnswer.OtherVersion("1.0", "1.1");
            assertThat(ask(newer, new QueueRequest.Join("b", "job", 2, "suite")))
                    .as("while the suite is published")
                    .isEqualTo(other);
            publish(queue, 3);
            byte[] before = admin.dump("fine:{q}:queue");

            assertThat(ask(newer, new QueueRequest.ReadOwn("b", "job"))).isEqualTo(other);
            assertThat(ask(newer, new QueueRequest.Join("b", "job", 2, "suite")))
                    .isEqualTo(other);
            assertThat(ask(newer, new QueueRequest.Take("b", List.of()))).isEqualTo(other);
            assertThat(ask(newer, new QueueRequest.Release("b", "a"))).isEqualTo(other);
            assertThat(ask(newer, LOOK)).isEqualTo(other);

            assertThat(admin.dump("fine:{q}:queue")).as("nothing has changed").isEqualTo(before);
            assertThat(ask(queue, take())).isInstanceOf(Claimed.class);
        }
    }

    @Test
    void keysOfSomethingElseAreAnError() {
        try (TestRedis redis = new TestRedis();
                Jedis admin = redis.admin()) {
            admin.lpush("fine:{q}:queue", "x");

            QueueException failure = failure(redis.address("q"));

            assertThat(failure).hasMessageContaining("has answered with an error");
            assertThat(failure.isWorthRepeating()).isFalse();
        }
    }

    @Test
    void aClusterRunsItToo() {
        try (TestRedis redis =
                        new TestRedis("cluster-enabled yes", "cluster-config-file nodes-" + TestRedis.freePort());
                Jedis admin = redis.admin();
                RedisQueue queue = redis.queue("q")) {
            admin.clusterAddSlots(IntStream.range(0, 16_384).toArray());
            while (!admin.clusterInfo().contains("cluster_state:ok")) {
                Thread.onSpinWait();
            }

            publish(queue, 3);

            assertThat(ask(queue, take())).isInstanceOf(Claimed.class);
            assertThat(admin.keys("*")).allMatch(key -> key.startsWith("fine:{q}:"));
        }
    }

    @Test
    void namesAndOtherTextComeBackAsTheyWere() {
        try (TestRedis redis = new TestRedis();
                RedisQueue queue = redis.queue("}{ü q")) {
            List<String> names = List.of("", "a\nb", "Grüße \u0000", "x".repeat(100_000));
            ask(queue, JOIN);
            ask(queue, new QueueRequest.Publish("a", 0, List.of(new PublishedClass(1, List.of(), 0)), names));
            ask(queue, new QueueRequest.FinishPublishing("a", 1, 1));

            assertThat(ask(queue, new QueueRequest.ReadNames("a", 0))).isEqualTo(new Names(names, 1));
        }
    }

    @Test
    void largeNumbersAreExact() {
        try (TestRedis redis = new TestRedis();
                RedisQueue queue = redis.queue("q")) {
            long micros = (1L << 40) - 1;
            ask(queue, JOIN);
            List<Long> each = IntStream.range(0, 2_000).mapToObj(i -> micros).toList();
            ask(queue, new QueueRequest.Publish("a", 0, List.of(new PublishedClass(2_000, each, micros)), List.of()));
            ask(queue, new QueueRequest.FinishPublishing("a", 1, 2_000));

            assertThat(ask(queue, JOIN))
                    .isInstanceOfSatisfying(
                            Joined.class,
                            joined -> assertThat(joined.totals().leftMicros()).isEqualTo(2_000 * micros));
        }
    }

    @Test
    void aHundredThousandUnitsNeedLittleMemory() {
        try (TestRedis redis = new TestRedis();
                Jedis admin = redis.admin();
                RedisQueue queue = redis.queue("q")) {
            LargeSuite.publish(queue);
            for (int i = 0; i < 200; i++) {
                ask(queue, take());
            }

            long bytes = admin.keys("*").stream()
                    .mapToLong(key -> (Long) admin.sendCommand(Command.MEMORY, "USAGE", key, "SAMPLES", "0"))
                    .sum();

            assertThat(bytes / LargeSuite.UNITS).isLessThan(200);
            assertThat(admin.keys("*"))
                    .allSatisfy(key -> assertThat(admin.ttl(key)).isBetween(1L, 86_400L));
        }
    }

    private static void publish(RedisQueue queue, int classes) {
        assertThat(ask(queue, JOIN)).isInstanceOf(ToPublish.class);
        List<PublishedClass> all = IntStream.range(0, classes)
                .mapToObj(i -> new PublishedClass(2, List.of(), 0))
                .toList();
        ask(queue, new QueueRequest.Publish("a", 0, all, List.of("names")));
        assertThat(ask(queue, new QueueRequest.FinishPublishing("a", classes, classes * 2)))
                .isInstanceOf(Published.class);
        assertThat(ask(queue, JOIN)).isInstanceOf(Joined.class);
    }

    private static QueueRequest take() {
        return new QueueRequest.Take("a", List.of());
    }

    private static Optional<Credentials> credentials(String password) {
        return Optional.of(new Credentials(Optional.empty(), password));
    }

    private static RedisQueue open(QueueAddress address) {
        return new RedisQueue(address, QueueRules.of("1.0", 60_000));
    }

    private static QueueAnswer ask(RedisQueue queue, QueueRequest request) {
        try {
            return queue.ask(request);
        } catch (QueueException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<String> warning(RedisQueue queue) {
        try {
            return queue.warning();
        } catch (QueueException e) {
            throw new AssertionError(e);
        }
    }

    private static QueueException failure(QueueAddress address) {
        try (RedisQueue queue = open(address)) {
            return catchThrowableOfType(QueueException.class, () -> queue.ask(JOIN));
        }
    }
}
