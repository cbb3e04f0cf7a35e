package io.github.surefirefine.fork.leak;

import io.github.surefirefine.fork.jvm.FrameText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Threads that keep this JVM from ending, except those of JUnit, Surefire and surefire-fine. */
final class JvmThreads implements LeakSource {

    /** Names of threads of JUnit, of Surefire, and of ours begin with one of these. */
    private static final List<String> NO_TESTS = List.of("junit-", "surefire-", "fine-");

    /** Classes of the JDK, of Surefire, and of ours: a thread that prints is in all of them. */
    private static final List<String> NOT_THE_USERS = List.of(
            "java.", "javax.", "jdk.", "sun.", "com.sun.", "org.apache.maven.surefire.", "io.github.surefirefine.");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /**
     * How many threads were ever started. Takes some nanoseconds, and misses no thread that came while another one
     * ended.
     */
    @Override
    public long count() {
        return threads.getTotalStartedThreadCount();
    }

    @Override
    public List<LeakCandidate> present() {
        List<LeakCandidate> present = new ArrayList<>();
        for (Thread thread : all()) {
            if (!thread.isDaemon() && !startsWithAny(thread.getName(), NO_TESTS)) {
                present.add(new LiveThread(thread));
            }
        }
        return present;
    }

    private static boolean startsWithAny(String name, Iterable<String> prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** All live threads. */
    static Thread[] all() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[2 * root.activeCount() + 16];
        int found = root.enumerate(threads);
        return Arrays.copyOf(threads, found);
    }

    /** The user's code that a thread is in; empty if there is none, as in an idle thread of a pool. */
    static String place(StackTraceElement... frames) {
        return Arrays.stream(frames)
                .filter(frame -> !startsWithAny(frame.getClassName(), NOT_THE_USERS))
                .findFirst()
                .map(frame -> " (at " + FrameText.of(frame) + ")")
                .orElse("");
    }

    /** Its methods are written out, because the generated ones of a record are linked on first use, which is slow. */
    private record LiveThread(Thread thread) implements LeakCandidate {

        @Override
        public boolean equals(Object other) {
            return other instanceof LiveThread live && live.thread.equals(thread);
        }

        @Override
        public int hashCode() {
            return thread.hashCode();
        }

        @Override
        public long id() {
            return thread.getId();
        }

        @Override
        public boolean outlives(Duration patience) {
            try {
                thread.join(patience.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return thread.isAlive();
        }

        @Override
        public String text() {
            return "\"" + thread.getName() + "\"" + place(thread.getStackTrace());
        }
    }
}
