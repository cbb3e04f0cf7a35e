package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.lease.TestRef;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which thread runs which test. What is done to a test that runs for too long, is done while it cannot end: so an interrupt
 * never hits the next one, and what is said of it is said before its end. Thread-safe.
 */
final class TestThreads {

    private final Map<TestRef, Running> tests = new HashMap<>();

    /** The calling thread begins a test. */
    synchronized void started(TestRef test) {
        tests.put(test, new Running(Thread.currentThread()));
    }

    /** A test has ended. An interrupt that came from here, and that the test has not noticed, goes with it. */
    synchronized void finished(TestRef test) {
        Running running = tests.remove(test);
        if (running != null && running.interrupted && running.thread == Thread.currentThread()) {
            Thread.interrupted();
        }
    }

    /**
     * Interrupts the thread that runs a test.
     *
     * @param before is done first, if the test still runs
     */
    synchronized void interrupt(TestRef test, Consumer<Thread> before) {
        @Nullable Running running = tests.get(test);
        if (running != null) {
            before.accept(running.thread);
            running.interrupted = true;
            running.thread.interrupt();
        }
    }

    /** Does something, if the test still runs; answers whether it does. */
    synchronized boolean ifRuns(TestRef test, Consumer<Thread> action) {
        @Nullable Running running = tests.get(test);
        if (running != null) {
            action.accept(running.thread);
        }
        return running != null;
    }

    private static final class Running {

        private final Thread thread;
        private boolean interrupted;

        Running(Thread thread) {
            this.thread = thread;
        }
    }
}
