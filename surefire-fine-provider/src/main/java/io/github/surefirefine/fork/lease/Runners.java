package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.lease.TestRef;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The thread that runs tests now, and those that were left behind in tests that did not end. What is done to a test that
 * runs for too long is done on a thread of its own: the agent must never wait for the conductor to listen, for the
 * conductor may be waiting for the agent.
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

    /** Has JUnit ready when there is something to run; what it prints meanwhile must be captured. */
    public void begin() {
        current.warmUp();
    }

    public RunnerThread current() {
        return current;
    }

    /** A test has run for too long. */
    public void stop(TestRef test) {
        timeouts.execute(() -> current.runner().stop(test));
    }

    /** A test has not ended although it was stopped; whatever comes next runs on another thread. */
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

    /** Whether a test was left behind on that thread. */
    public boolean isLeftBehind(Thread thread) {
        return !leftBehind.isEmpty() && leftBehind.contains(thread);
    }

    /** Closes the launcher session; those that were left behind, or still run, cannot be closed. */
    public void close() throws InterruptedException, ExecutionException {
        if (!current.runner().isInLease()) {
            current.close();
        }
    }

    /** Nothing more is to be run. */
    public void retire() {
        current.runner().nothingClaimedAnyMore();
        current.retire();
        timeouts.shutdown();
    }
}
