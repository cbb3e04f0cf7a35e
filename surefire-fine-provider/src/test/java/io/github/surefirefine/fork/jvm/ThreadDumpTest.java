package io.github.surefirefine.fork.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.result.ThreadsAtExpiry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class ThreadDumpTest {

    @Test
    void theStackOfTheTestComesAlone() {
        ThreadsAtExpiry threads = ThreadDump.of(Thread.currentThread());

        assertThat(threads.stack().lines()).allMatch(line -> line.startsWith("\tat "));
        assertThat(threads.stack())
                .contains("\tat " + getClass().getName() + ".theStackOfTheTestComesAlone(ThreadDumpTest.java:");
        assertThat(threads.threads())
                .contains("\"" + Thread.currentThread().getName() + "\" #"
                        + Thread.currentThread().getId());
        assertThat(threads.deadlocks()).isEmpty();
    }

    @Test
    void whatIsLockedIsTold() {
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            synchronized (monitor) {
                assertThat(ThreadDump.of(Thread.currentThread()).threads())
                        .contains("\t- locked java.lang.Object@")
                        .contains("\t- holds java.util.concurrent.locks.ReentrantLock$NonfairSync@");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waiting for locks of this kind can be interrupted, so the deadlock does not outlive the test. */
    @Test
    void deadlocksAreMarked() throws InterruptedException {
        ReentrantLock left = new ReentrantLock();
        ReentrantLock right = new ReentrantLock();
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        Thread one = start("fine-test-one", left, right, bothHoldOne);
        Thread two = start("fine-test-two", right, left, bothHoldOne);
        while (!(left.hasQueuedThread(two) && right.hasQueuedThread(one))) {
            LockSupport.parkNanos(1_000_000);
        }
        ThreadsAtExpiry threads = ThreadDump.of(one);
        one.interrupt();
        two.interrupt();
        one.join();
        two.join();

        assertThat(threads.deadlocks())
                .containsPattern(
                        "\"fine-test-one\" #\\d+ daemon WAITING on .* held by \"fine-test-two\" #\\d+ DEADLOCK\n")
                .containsPattern(
                        "\"fine-test-two\" #\\d+ daemon WAITING on .* held by \"fine-test-one\" #\\d+ DEADLOCK\n");
        assertThat(threads.threads()).contains(" DEADLOCK\n");
    }

    private static Thread start(String name, Lock first, Lock second, CountDownLatch bothHoldOne) {
        Thread thread = new Thread(
                () -> {
                    try {
                        first.lockInterruptibly();
                        bothHoldOne.countDown();
                        bothHoldOne.await();
                        second.lockInterruptibly();
                    } catch (InterruptedException e) {
                        // The deadlock is over.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
