package demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some of its tests leak something. */
class LeakyTest {

    /** An executor that nobody references shuts itself down when garbage is collected. */
    private static final List<ExecutorService> LEFT = new ArrayList<>();

    @Test
    void leavesAThread() {
        new Thread(LeakyTest::sleep, "the leaked one").start();
    }

    @Test
    void leavesAProcess() throws IOException {
        new ProcessBuilder("sleep", "20").start();
    }

    @Test
    void leavesADaemon() {
        Thread thread = new Thread(LeakyTest::sleep, "a daemon");
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void cleansUp() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.submit(() -> {}).get();
        pool.shutdown();
        new ProcessBuilder("true").start().waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void leavesAPool(int number) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> new Thread(task, "pool of " + number));
        pool.submit(() -> {}).get();
        LEFT.add(pool);
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            // On purpose.
        }
    }
}
