package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.lease.TestRef;
import io.github.surefirefine.wire.ConductorLink;
import io.github.surefirefine.wire.ToConductor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The thread that runs tests now, and those that were left behind in tests that did not end. Tests that run for too
 * long are handled on a thread of its own: the agent must never wait for the conductor to read, because the conductor
 * may be waiting for the agent.
 */
public final class Runners {

    private final ClassLoader contextClassLoader;
    private final Set<Thread> leftBehind = ConcurrentHashMap.newKeySet();
    private final ExecutorService timeouts = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "fine-timeouts");
        thread.setDaemon(true);
        return thread;
    });

    private volatile RunnerThread current;

    public Runners(LeaseRunner first, ClassLoader contextClassLoader) {
        this.contextClassLoader = contextClassLoader;
        this.current = new RunnerThread(first, contextClassLoader);
    }

    /** Prepares JUnit for the first lease; what it prints meanwhile must be captured. */
    public void begin() {
        current.warmUp();
    }

    public RunnerThread current() {
        return current;
    }

    /** A test has run for too long: interrupts it. */
    public void stop(TestRef test) {
        timeouts.execute(() -> current.runner().stop(test));
    }

    /** A test has not ended although it was interrupted; everything that follows runs on another thread. */
    public void leaveBehind(TestRef test) {
        timeouts.execute(() -> {
            RunnerThread left = current;
            left.runner().leaveBehind(test, thread -> {
                leftBehind.add(thread);
                current = new RunnerThread(left.runner().successor(), contextClassLoader);
                current.warmUp();
            });
            if (current != left) {
                left.retire();
            }
        });
    }

    /**
     * Reports what all threads do. A thread of its own does that: any other one may be the reason why somebody asks.
     */
    public void dump(ConductorLink link) {
        Thread dumper = new Thread(
                () -> {
                    try {
                        link.answer(new ToConductor.ThreadsDumped(current.dump()));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "fine-thread-dump");
        dumper.setDaemon(true);
        dumper.start();
    }

    /** Whether a test was left behind on that thread. */
    public boolean isLeftBehind(Thread thread) {
        return !leftBehind.isEmpty() && leftBehind.contains(thread);
    }

    /**
     * Closes the launcher session; the sessions of runners that were left behind or are still running cannot be closed.
     */
    public void close() throws InterruptedException, ExecutionException {
        if (!current.runner().isInLease()) {
            current.close();
        }
    }

    /** Nothing more will run. */
    public void retire() {
        current.runner().nothingClaimedAnyMore();
        current.retire();
        timeouts.shutdown();
    }
}
