package io.github.surefirefine.fork.lease;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The thread that finds and runs tests, named {@code main} as a test would expect, with a launcher session of its own. It
 * is no daemon: threads that tests start would be daemons too, other than with stock Surefire. Where it is left behind,
 * it does not keep the fork from ending, for Surefire ends that with {@link System#exit}.
 */
public final class RunnerThread {

    private final LeaseRunner runner;
    private final ExecutorService thread;

    RunnerThread(LeaseRunner runner, ClassLoader contextClassLoader) {
        this.runner = runner;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread main = new Thread(task, "main");
            // Whoever starts it may be a daemon.
            main.setDaemon(false);
            main.setContextClassLoader(contextClassLoader);
            return main;
        });
    }

    /** Has JUnit ready when there is something to run. */
    void warmUp() {
        thread.execute(runner::warmUp);
    }

    public LeaseRunner runner() {
        return runner;
    }

    /**
     * Does something when all is done that was to be done before. Where that fails by a fault of our own, such as a jar that
     * was replaced meanwhile, nobody is to wait for an answer that will not come: the connection ends, and with it the fork.
     */
    public void execute(Consumer<LeaseRunner> task) {
        thread.execute(() -> {
            try {
                task.accept(runner);
            } catch (Throwable e) {
                runner.hangUp();
                throw e;
            }
        });
    }

    /** Closes the launcher session, and waits for that. */
    void close() throws InterruptedException, ExecutionException {
        thread.submit(runner::close).get();
    }

    /** Nothing more is to be done. */
    void retire() {
        thread.shutdown();
    }
}
