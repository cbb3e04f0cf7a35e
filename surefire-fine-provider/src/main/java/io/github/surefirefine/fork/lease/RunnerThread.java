package io.github.surefirefine.fork.lease;

import io.github.surefirefine.fork.jvm.ThreadDump;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.wire.ToFork;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The thread that finds and runs tests, named {@code main} as a test would expect, with a launcher session of its own.
 * It is not a daemon, because threads that tests start would then be daemons, too, unlike with stock Surefire. If it is
 * left behind, it does not keep the fork from ending, because Surefire ends the fork with {@link System#exit}.
 */
public final class RunnerThread {

    private final LeaseRunner runner;
    private final ExecutorService thread;

    /** Exists as soon as there was a task. */
    private volatile @Nullable Thread running;

    RunnerThread(LeaseRunner runner, ClassLoader contextClassLoader) {
        this.runner = runner;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread main = new Thread(task, "main");
            // The thread that starts this one may be a daemon.
            main.setDaemon(false);
            main.setContextClassLoader(contextClassLoader);
            running = main;
            return main;
        });
    }

    /** Prepares JUnit for the first lease. */
    void warmUp() {
        thread.execute(runner::warmUp);
    }

    public LeaseRunner runner() {
        return runner;
    }

    /**
     * Obeys after everything that was said earlier. If an order cannot be obeyed because of a fault of our own, such as
     * a jar that was replaced meanwhile, nobody may wait for an answer that will not come: the connection ends, and the
     * fork with it.
     */
    public void execute(ToFork order) {
        thread.execute(() -> {
            try {
                runner.obey(order);
            } catch (Throwable e) {
                runner.hangUp();
                throw e;
            }
        });
    }

    /** What all threads do, and this one in particular. Called by any thread. */
    ThreadsAtExpiry dump() {
        Thread main = running;
        return ThreadDump.of(main == null ? Thread.currentThread() : main);
    }

    /** Closes the launcher session, and waits for that. */
    void close() throws InterruptedException, ExecutionException {
        thread.submit(runner::close).get();
    }

    /** Accepts no more tasks. */
    void retire() {
        thread.shutdown();
    }
}
