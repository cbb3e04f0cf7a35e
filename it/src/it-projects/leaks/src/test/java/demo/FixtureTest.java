package demo;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What its tests start, and what its fixture holds, exists until the class has finished, and no longer. */
class FixtureTest {

    private static ExecutorService pool;
    private static Process process;

    @BeforeAll
    static void start() throws IOException {
        pool = Executors.newFixedThreadPool(4);
        process = new ProcessBuilder("sleep", "20").start();
    }

    @Test
    void one() throws Exception {
        pool.submit(() -> {}).get();
    }

    @Test
    void two() throws Exception {
        pool.submit(() -> {}).get();
    }

    @AfterAll
    static void stop() {
        process.destroy();
        pool.shutdown();
    }
}
