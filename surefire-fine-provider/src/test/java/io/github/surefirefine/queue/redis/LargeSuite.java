package io.github.surefirefine.queue.redis;

import io.github.surefirefine.queue.PublishedClass;
import io.github.surefirefine.queue.QueueException;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.queue.SharedQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A hundred thousand units in ten thousand classes, with names as JUnit makes them. */
final class LargeSuite {

    static final int UNITS = 100_000;
    static final int CLASSES = 10_000;
    private static final int CLASSES_PER_CHUNK = 500;
    private static final int UNITS_PER_CLASS = UNITS / CLASSES;

    private LargeSuite() {}

    /** Publishes all as machine a, which joins. */
    static void publish(SharedQueue queue) {
        Random random = new Random(1);
        QueueRequest join = new QueueRequest.Join("a", "job", 2, "suite");
        ask(queue, join);
        for (int from = 0; from < CLASSES; from += CLASSES_PER_CHUNK) {
            List<PublishedClass> classes = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = from; i < from + CLASSES_PER_CHUNK; i++) {
                add(i, classes, names, random);
            }
            ask(queue, new QueueRequest.Publish("a", from, classes, names));
        }
        ask(queue, new QueueRequest.FinishPublishing("a", CLASSES, UNITS));
        ask(queue, join);
    }

    private static void add(int number, List<PublishedClass> classes, List<String> names, Random random) {
        String name =
                "com.example.service" + number % 97 + ".Some" + Integer.toString(number * 7919, 36) + "ServiceTest";
        names.add(name);
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < UNITS_PER_CLASS; i++) {
            names.add("[engine:junit-jupiter]/[class:" + name + "]/[method:does"
                    + Integer.toString(random.nextInt(1_000_000), 36) + "AndReturns" + i + "()]");
            micros.add(1_000 + random.nextLong(50_000));
        }
        classes.add(new PublishedClass(UNITS_PER_CLASS, micros, 20_000));
    }

    private static void ask(SharedQueue queue, QueueRequest request) {
        try {
            queue.ask(request);
        } catch (QueueException e) {
            throw new AssertionError(e);
        }
    }
}
