package io.github.surefirefine.fork.jvm;

import io.github.surefirefine.model.result.ThreadsAtExpiry;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What all threads of this JVM are doing, as text. Unlike {@link ThreadInfo#toString}, it omits no frame. */
public final class ThreadDump {

    private ThreadDump() {}

    /** Dumps all threads now. */
    public static ThreadsAtExpiry of(Thread test) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] deadlocked = threads.isSynchronizerUsageSupported()
                ? threads.findDeadlockedThreads()
                : threads.findMonitorDeadlockedThreads();
        List<ThreadInfo> all = Arrays.stream(threads.dumpAllThreads(
                        threads.isObjectMonitorUsageSupported(), threads.isSynchronizerUsageSupported()))
                .sorted(Comparator.comparingLong(ThreadInfo::getThreadId))
                .toList();
        return of(test.getId(), all, deadlocked == null ? new long[0] : deadlocked);
    }

    private static ThreadsAtExpiry of(long test, List<ThreadInfo> all, long[] deadlocked) {
        Set<Long> locked = LongStream.of(deadlocked).boxed().collect(Collectors.toSet());
        StringBuilder stack = new StringBuilder();
        StringBuilder deadlocks = new StringBuilder();
        StringBuilder threads = new StringBuilder();
        for (ThreadInfo thread : all) {
            String text = text(thread, locked.contains(thread.getThreadId()));
            threads.append(threads.isEmpty() ? "" : "\n").append(text);
            if (thread.getThreadId() == test) {
                Arrays.stream(thread.getStackTrace()).forEach(frame -> stack.append(line(frame)));
            }
            if (locked.contains(thread.getThreadId())) {
                deadlocks.append(head(thread, true)).append(firstFrame(thread));
            }
        }
        return new ThreadsAtExpiry(stack.toString(), deadlocks.toString(), threads.toString());
    }

    private static String text(ThreadInfo thread, boolean deadlocked) {
        StringBuilder text = new StringBuilder(head(thread, deadlocked));
        StackTraceElement[] frames = thread.getStackTrace();
        for (int depth = 0; depth < frames.length; depth++) {
            text.append(line(frames[depth]));
            for (MonitorInfo monitor : thread.getLockedMonitors()) {
                if (monitor.getLockedStackDepth() == depth) {
                    text.append("\t- locked ").append(monitor).append('\n');
                }
            }
        }
        for (LockInfo lock : thread.getLockedSynchronizers()) {
            text.append("\t- holds ").append(lock).append('\n');
        }
        return text.toString();
    }

    private static String head(ThreadInfo thread, boolean deadlocked) {
        String lock = thread.getLockName() == null ? "" : " on " + thread.getLockName();
        String owner = thread.getLockOwnerName() == null
                ? ""
                : " held by \"" + thread.getLockOwnerName() + "\" #" + thread.getLockOwnerId();
        return "\"" + thread.getThreadName() + "\" #" + thread.getThreadId() + (thread.isDaemon() ? " daemon " : " ")
                + thread.getThreadState() + lock + owner + (deadlocked ? " DEADLOCK" : "") + "\n";
    }

    private static String firstFrame(ThreadInfo thread) {
        StackTraceElement[] frames = thread.getStackTrace();
        return frames.length == 0 ? "" : line(frames[0]);
    }

    private static String line(StackTraceElement frame) {
        return "\tat " + FrameText.of(frame) + "\n";
    }
}
