package demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts tries in this JVM. Each of them takes long enough for other forks to want a part of them. */
final class Tries {
    private static final Map<String, Integer> TRIES = new ConcurrentHashMap<>();

    private Tries() {}

    /** The number of this try, from 1. */
    static int next(String test) throws InterruptedException {
        Thread.sleep(150);
        return TRIES.merge(test, 1, Integer::sum);
    }
}
