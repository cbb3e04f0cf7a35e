package io.github.surefirefine.fork;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What tests may replace in their JVM, and forget to put back: the standard streams, without which nothing is captured any
 * more, the system properties as an object, the security manager, and the context class loader of the thread.
 */
final class JvmState {

    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Properties properties = System.getProperties();
    private final @Nullable Object securityManager = securityManager();
    private final Thread thread = Thread.currentThread();
    private final @Nullable ClassLoader contextClassLoader = thread.getContextClassLoader();

    private JvmState() {}

    /** Of this moment, and of the calling thread. */
    static JvmState now() {
        return new JvmState();
    }

    /**
     * Puts back what was replaced, be it by something equal. The thread keeps its context class loader if it is not the
     * calling one.
     */
    @SuppressWarnings("ReferenceEquality")
    void restore() {
        try {
            restoreSecurityManager();
            if (System.in != in) {
                System.setIn(in);
            }
            if (System.out != out) {
                System.setOut(out);
            }
            if (System.err != err) {
                System.setErr(err);
            }
            if (System.getProperties() != properties) {
                System.setProperties(properties);
            }
            if (Thread.currentThread() == thread && thread.getContextClassLoader() != contextClassLoader) {
                thread.setContextClassLoader(contextClassLoader);
            }
        } catch (SecurityException e) {
            // The tests' own security manager wants it so.
        }
    }

    @SuppressWarnings("removal")
    private static @Nullable Object securityManager() {
        return System.getSecurityManager();
    }

    /** From Java 24 on there is none, and none can be set; then nothing has changed. */
    @SuppressWarnings("removal")
    private void restoreSecurityManager() {
        if (System.getSecurityManager() != securityManager) {
            System.setSecurityManager((SecurityManager) securityManager);
        }
    }
}
