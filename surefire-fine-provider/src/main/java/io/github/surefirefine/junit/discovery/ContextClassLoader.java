package io.github.surefirefine.junit.discovery;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The context class loader with which JUnit looks for tests. If a test leaves another one in its thread, the tests
 * after it see that one, as with stock Surefire. But JUnit loads test classes with the context class loader, and stock
 * Surefire finds all tests before it runs the first one. So JUnit looks for tests with the class loader that it was
 * opened with, or with that of the tests where it was opened with ours, which only adds what the tests lack. Confined to
 * one thread.
 */
public final class ContextClassLoader {

    private final @Nullable ClassLoader ofSession;

    private final boolean isLeftAlone;

    private ContextClassLoader(@Nullable ClassLoader ofSession, boolean isLeftAlone) {
        this.ofSession = ofSession;
        this.isLeftAlone = isLeftAlone;
    }

    /**
     * The class loader that JUnit was opened with, which the calling thread has.
     *
     * @param own loads our adapter, and what the tests lack
     * @param tests loads the tests; the parent of the other one if that is not the same
     */
    @SuppressWarnings("ReferenceEquality")
    public static ContextClassLoader ofCallingThread(ClassLoader own, ClassLoader tests) {
        ClassLoader opened = Thread.currentThread().getContextClassLoader();
        return new ContextClassLoader(opened == own ? tests : opened, false);
    }

    /** The same, if a listener of the user's chooses the class loader: it is never set here. */
    public ContextClassLoader leftAlone() {
        return new ContextClassLoader(ofSession, true);
    }

    /** Whether JUnit may load test classes with another class loader, because a listener chooses it. */
    public boolean isLeftAlone() {
        return isLeftAlone;
    }

    /** Whether it is the given class loader. */
    @SuppressWarnings("ReferenceEquality")
    public boolean is(ClassLoader other) {
        return ofSession == other;
    }

    /** Runs a discovery on the calling thread. */
    <T> T discovering(Supplier<T> discovery) {
        Runnable end = beginDiscovery();
        try {
            return discovery.get();
        } finally {
            end.run();
        }
    }

    /**
     * From now on, the calling thread looks for tests.
     *
     * @return must be run on the same thread when the tests that were found begin; does nothing if another class loader
     *     has been chosen for them meanwhile
     */
    @SuppressWarnings("ReferenceEquality")
    public Runnable beginDiscovery() {
        Thread thread = Thread.currentThread();
        ClassLoader left = thread.getContextClassLoader();
        if (isLeftAlone || left == ofSession || !replaced(thread, ofSession)) {
            return () -> {};
        }
        return () -> {
            if (thread.getContextClassLoader() == ofSession) {
                replaced(thread, left);
            }
        };
    }

    /** A test may have left a security manager that forbids this. */
    private static boolean replaced(Thread thread, @Nullable ClassLoader by) {
        try {
            thread.setContextClassLoader(by);
            return true;
        } catch (SecurityException e) {
            return false;
        }
    }
}
