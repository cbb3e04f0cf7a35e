package io.github.surefirefine.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunWatchTest {

    private final BlockingQueue<RunWatch> watches = new ArrayBlockingQueue<>(1);
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch outside = new CountDownLatch(1);

    @Test
    void theRunEndsWhenTheThreadHasLeftTheForkStarter() throws InterruptedException {
        Thread surefire = new Thread(() -> {
            ForkStarter.run(() -> {
                watches.add(RunWatch.ofCurrentThread());
                await(inside);
            });
            await(outside);
        });
        surefire.start();
        RunWatch watch = watches.take();
        assertThat(watch.getAsBoolean()).isFalse();

        inside.countDown();
        Await.until("it has left", watch::getAsBoolean);
        assertThat(surefire.isAlive()).isTrue();
        outside.countDown();
        surefire.join();
        assertThat(watch.getAsBoolean()).isTrue();
    }

    @Test
    void withoutAForkStarterTheRunEndsWithTheThread() throws InterruptedException {
        Thread host = new Thread(() -> {
            watches.add(RunWatch.ofCurrentThread());
            await(outside);
        });
        host.start();
        RunWatch watch = watches.take();
        assertThat(watch.getAsBoolean()).isFalse();

        outside.countDown();
        host.join();
        assertThat(watch.getAsBoolean()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
