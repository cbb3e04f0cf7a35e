package io.github.surefirefine.conductor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestThreadsTest {

    private final long pid = ProcessHandle.current().pid();

    @Test
    void aThreadOfThatNameIsCounted() throws InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc/self/schedstat")), "this system does not count by thread");
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch counted = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            new Thread(
                            () -> {
                                running.countDown();
                                awaitQuietly(counted);
                            },
                            "main")
                    .start();
        }
        running.await();
        try {
            assertThat(TestThreads.waitedNanos(pid)).isPresent();
        } finally {
            counted.countDown();
        }
    }

    @Test
    void ofNoProcessNothingIsKnown() {
        assertThat(TestThreads.waitedNanos(Long.MAX_VALUE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'1480000000 2650000000 2374', 2650000000", "'1 x 2', -1", "'', -1", "7, -1"})
    void theSecondFieldIsTheWaiting(String schedstat, long nanos) {
        assertThat(TestThreads.parse(schedstat)).isEqualTo(nanos);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
