package io.github.surefirefine.fork.lease;

import io.github.surefirefine.model.lease.TestRef;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which thread runs which test. A test that runs for too long is handled while it cannot end. So an interrupt never
 * hits the next test, and reports about a test precede its end. Thread-safe.
 */
final class TestThreads {

    private final Map<TestRef, Running> tests = new HashMap<>();

    /** The calling thread begins a test. */
    synchronized void started(TestRef test) {
        tests.put(test, new Running(Thread.currentThread()));
    }

    /** A test has ended. If it was interrupted from here and has not noticed, the interrupt is cleared. */
    synchronized void finished(TestRef test) {
        Running running = tests.remove(test);
        if (running != null && running.interrupted && running.thread == Thread.currentThread()) {
            Thread.interrupted();
        }
    }

    /**
     * Interrupts the thread that runs a test, if the test is still running.
     *
     * @param before is called first, with that thread, if the test is still running
     */
    synchronized void interrupt(TestRef test, Consumer<Thread> before) {
        @Nullable Running running = tests.get(test);
        if (running != null) {
            before.accept(running.thread);
            running.interrupted = true;
            running.thread.interrupt();
        }
    }

    /** Calls the action with the thread of the test, if the test is still running. Returns whether it is. */
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
