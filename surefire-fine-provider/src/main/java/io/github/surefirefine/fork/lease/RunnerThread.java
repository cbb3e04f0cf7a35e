package io.github.surefirefine.fork.lease;

import io.github.surefirefine.fork.jvm.ThreadDump;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.wire.ToFork;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * The thread that finds and runs tests, named {@code main} as a test would expect, with a launcher session of its own.
 * It is not a daemon, because threads that tests start would then be daemons, too, unlike with stock Surefire. If it is
 * left behind, it does not keep the fork from ending, because Surefire ends the fork with {@link System#exit}.
 */
public final class RunnerThread implements Runnable, ThreadFactory {

    private final LeaseRunner runner;
    private final ClassLoader contextClassLoader;
    private final ExecutorService thread;

    /** What is still to be done, one after the other; empty for the preparation of JUnit. */
    private final Queue<Optional<ToFork>> orders = new ConcurrentLinkedQueue<>();

    /** Exists as soon as there was a task. */
    private volatile @Nullable Thread running;

    RunnerThread(LeaseRunner runner, ClassLoader contextClassLoader) {
        this.runner = runner;
        this.contextClassLoader = contextClassLoader;
        this.thread = Executors.newSingleThreadExecutor(this);
    }

    /** The thread itself. */
    @Override
    public Thread newThread(Runnable task) {
        Thread main = new Thread(task, "main");
        // The thread that starts this one may be a daemon.
        main.setDaemon(false);
        main.setContextClassLoader(contextClassLoader);
        running = main;
        return main;
    }

    /** Prepares JUnit for the first lease. */
    void warmUp() {
        orders.add(Optional.empty());
        thread.execute(this);
    }

    public LeaseRunner runner() {
        return runner;
    }

    /** Obeys after everything that was said earlier. */
    public void execute(ToFork order) {
        orders.add(Optional.of(order));
        thread.execute(this);
    }

    /** Does what comes next. Called by the thread itself. */
    @Override
    public void run() {
        Optional<ToFork> order = orders.remove();
        if (order.isEmpty()) {
            runner.warmUp();
        } else if (order.get() instanceof ToFork.Finish) {
            runner.close();
        } else {
            obey(order.get());
        }
    }

    /**
     * If an order cannot be obeyed because of a fault of our own, such as a jar that was replaced meanwhile, nobody may
     * wait for an answer that will not come: the connection ends, and the fork with it.
     */
    private void obey(ToFork order) {
        try {
            runner.obey(order);
        } catch (Throwable e) {
            runner.hangUp();
            throw e;
        }
    }

    /** What all threads do, and this one in particular. Called by any thread. */
    ThreadsAtExpiry dump() {
        Thread main = running;
        return ThreadDump.of(main == null ? Thread.currentThread() : main);
    }

    /** Closes the launcher session, and waits for that. */
    void close() throws InterruptedException, ExecutionException {
        orders.add(Optional.of(new ToFork.Finish()));
        thread.submit(this).get();
    }

    /** Accepts no more tasks. */
    void retire() {
        thread.shutdown();
    }
}
