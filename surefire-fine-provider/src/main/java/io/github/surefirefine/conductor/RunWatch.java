package io.github.surefirefine.conductor;

import java.util.function.BooleanSupplier;

/**
 * Notices the end of Surefire's run from outside. Surefire tells a provider when to begin, but not when all forks have
 * ended. But the thread that asked us for the test sets stays inside Surefire's fork starter until then.
 *
 * <p>If no fork starter is on the stack (some other host), the run counts as ended when that thread has died.
 */
final class RunWatch implements BooleanSupplier {

    private static final String FORK_STARTER = ".ForkStarter";

    private final Thread starter;
    private final boolean insideForkStarter;

    private RunWatch(Thread starter) {
        this.starter = starter;
        this.insideForkStarter = isInsideForkStarter(starter);
    }

    /** Watches the calling thread. */
    static RunWatch ofCurrentThread() {
        return new RunWatch(Thread.currentThread());
    }

    @Override
    public boolean getAsBoolean() {
        return !starter.isAlive() || (insideForkStarter && !isInsideForkStarter(starter));
    }

    private static boolean isInsideForkStarter(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().endsWith(FORK_STARTER)) {
                return true;
            }
        }
        return false;
    }
}
