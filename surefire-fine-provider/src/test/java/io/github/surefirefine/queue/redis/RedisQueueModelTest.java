package io.github.surefirefine.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueGame;
import io.github.surefirefine.queue.QueueModel;
import io.github.surefirefine.queue.QueueRequest;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.Jedis;

/** The real queue answers what the model answers. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the server that is carried for Windows is too old")
class RedisQueueModelTest {

    private static final int SEEDS = Integer.getInteger("queue.seeds", 5);
    private static final int GAMES_PER_SEED = 5;

    private static final String CLOCK = "test-clock";
    private static final String VIRTUAL_TIME =
            "local function clock() return tonumber(redis.call('GET', '" + CLOCK + "')) end\n";

    @SuppressWarnings("NullAway.Init")
    private static TestRedis redis;

    @BeforeAll
    static void start() {
        redis = new TestRedis();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersLikeTheModel(long seed) {
        try (Jedis admin = redis.admin()) {
            for (int i = 0; i < GAMES_PER_SEED; i++) {
                play(seed * GAMES_PER_SEED + i, i == 0 ? 40 : 12, i == 1 ? 30 : 8, admin);
            }
        }
    }

    private static void play(long number, int mostClasses, int mostUnits, Jedis admin) {
        QueueModel model = new QueueModel(QueueGame.RULES);
        admin.flushAll();
        try (RedisQueue queue = new RedisQueue(redis.address("game {}"), QueueGame.RULES, VIRTUAL_TIME)) {
            QueueGame game = new QueueGame(number, mostClasses, mostUnits, (request, now) -> {
                admin.set(CLOCK, Long.toString(now));
                QueueAnswer expected = model.answer(request, now);
                model.check();
                assertThat(asked(queue, request))
                        .as("game %d, %s", number, request)
                        .isEqualTo(expected);
                return expected;
            });
            game.play(150);
            game.finish();
            game.counted();
        }
        assertThat(admin.keys("*"))
                .filteredOn(key -> !key.equals(CLOCK))
                .isNotEmpty()
                .allSatisfy(key -> {
                    assertThat(key).startsWith("fine:{game+%7B%7D}:");
                    assertThat(admin.ttl(key)).as(key).isPositive();
                });
    }

    private static QueueAnswer asked(RedisQueue queue, QueueRequest request) {
        try {
            return queue.ask(request);
        } catch (QueueException e) {
            throw new AssertionError(request.toString(), e);
        }
    }
}
