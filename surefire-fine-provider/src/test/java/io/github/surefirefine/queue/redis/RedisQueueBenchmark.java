package io.github.surefirefine.queue.redis;

import io.github.surefirefine.queue.Claim;
import io.github.surefirefine.queue.ClaimNews;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueAnswer.Claimed;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.QueueRules;
import io.github.surefirefine.queue.UnitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;

/**
 * How many claims a second a server on this machine hands out to 50 machines that share 100,000 units, with and without
 * results. No test; run by hand.
 */
final class RedisQueueBenchmark {

    private static final int MACHINES = 50;
    private static final int THREADS = 2;

    private RedisQueueBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws InterruptedException {
        try (TestRedis redis = new TestRedis();
                Jedis admin = redis.admin()) {
            QueueRules usual = QueueRules.of("1.0", 60_000);
            QueueRules small = new QueueRules("1.0", 60_000, 500_000, 20, 64, 100_000, 1_000);
            measure(redis, "warm-up", usual, RedisQueueBenchmark::takeAll);
            measure(redis, "takes", usual, RedisQueueBenchmark::takeAll);
            measure(redis, "small takes", small, RedisQueueBenchmark::takeAll);
            measure(redis, "takes and results", usual, RedisQueueBenchmark::takeAndTellAll);
            measure(redis, "small takes and results", small, RedisQueueBenchmark::takeAndTellAll);
            for (String name : List.of("takes", "small+takes", "takes+and+results")) {
                long bytes = admin.keys("fine:{" + name + "}:*").stream()
                        .mapToLong(key -> (Long) admin.sendCommand(Command.MEMORY, "USAGE", key, "SAMPLES", "0"))
                        .sum();
                System.out.println(name + ": " + bytes / LargeSuite.UNITS + " bytes for each unit");
            }
        }
    }

    private interface Machine {
        boolean findsMore(RedisQueue queue, String id) throws QueueException;
    }

    private static void measure(TestRedis redis, String name, QueueRules rules, Machine machine)
            throws InterruptedException {
        List<RedisQueue> queues = new ArrayList<>();
        for (int i = 0; i < MACHINES; i++) {
            queues.add(redis.queue(name, rules));
        }
        long begin = System.nanoTime();
        LargeSuite.publish(queues.get(0));
        System.out.println(name + ": published in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        for (int i = 0; i < MACHINES; i++) {
            ask(queues.get(i), new QueueRequest.Join("m" + i, "job " + i, 2, "suite"));
        }
        try (Jedis admin = redis.admin()) {
            admin.configResetStat();
        }
        List<Thread> threads = new ArrayList<>();
        int[] claims = new int[THREADS];
        begin = System.nanoTime();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            threads.add(new Thread(() -> claims[thread] = roundRobin(queues, thread, machine)));
            threads.get(t).start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        int all = IntStream.of(claims).sum();
        System.out.println(name + ": " + all + " claims in " + seconds + " s, " + Math.round(all / seconds) + "/s");
        queues.forEach(RedisQueue::close);
        try (Jedis admin = redis.admin()) {
            System.out.println("    server: "
                    + admin.info("commandstats")
                            .lines()
                            .filter(line -> line.contains("_evalsha:"))
                            .toList());
        }
    }

    private static int roundRobin(List<RedisQueue> queues, int thread, Machine machine) {
        try {
            for (int claims = 0; ; claims++) {
                int i = (claims * THREADS + thread) % MACHINES;
                if (!machine.findsMore(queues.get(i), "m" + i)) {
                    return claims;
                }
            }
        } catch (QueueException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean takeAll(RedisQueue queue, String id) throws QueueException {
        QueueAnswer answer = queue.ask(new QueueRequest.Take(id, List.of()));
        return answer instanceof Claimed claimed && claimed.totals().open() > 0;
    }

    private static boolean takeAndTellAll(RedisQueue queue, String id) throws QueueException {
        if (queue.ask(new QueueRequest.Take(id, List.of(1, 2, 3))) instanceof Claimed claimed) {
            Claim claim = claimed.claim();
            List<UnitResult> results = claim.units().stream()
                    .map(unit -> new UnitResult(unit, 1, 0, 25_000))
                    .toList();
            queue.ask(new QueueRequest.Tell(id, List.of(new ClaimNews(claim.number(), List.of(), results))));
            return claimed.totals().open() > 0;
        }
        return false;
    }

    private static void ask(RedisQueue queue, QueueRequest request) {
        try {
            queue.ask(request);
        } catch (QueueException e) {
            throw new AssertionError(e);
        }
    }
}
