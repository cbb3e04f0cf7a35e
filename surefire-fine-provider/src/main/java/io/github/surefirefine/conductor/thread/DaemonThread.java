package io.github.surefirefine.conductor.thread;

/** Threads that keep neither the JVM nor the class loader of a module's build alive. */
public final class DaemonThread {

    private DaemonThread() {}

    /** Starts a daemon thread. */
    public static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        // The creator's context class loader may be one that must not outlive its module's build.
        thread.setContextClassLoader(DaemonThread.class.getClassLoader());
        thread.start();
        return thread;
    }
}
