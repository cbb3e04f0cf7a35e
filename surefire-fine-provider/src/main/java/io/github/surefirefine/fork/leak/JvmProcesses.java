package io.github.surefirefine.fork.leak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that this JVM has started. Listing them takes most of a millisecond. So they are listed only if something
 * has changed about the threads that wait for them, of which Java has one per process. A thread that waits for its next
 * process, which it does for a minute, may not have noticed a new one yet. Then the processes are also listed, if there
 * was time enough to start one.
 */
final class JvmProcesses implements LeakSource {

    private static final String REAPER = "process reaper";

    private static final long SHORTEST_NANOS = 2_000_000;

    private final LeakSource threads;

    /** Obtained at the start, because a test may mock this class of the JDK. */
    private final ProcessHandle thisJvm = ProcessHandle.current();

    private long lastNanos = System.nanoTime();
    private long uncertain;
    private long lastThreads = -1;
    private List<Thread> reapers = List.of();

    /** Looks for the threads that wait for processes when the count of threads has changed. */
    JvmProcesses(LeakSource threads) {
        this.threads = threads;
    }

    @Override
    public synchronized long count() {
        findReapers();
        long nowNanos = System.nanoTime();
        boolean hadTime = nowNanos - lastNanos >= SHORTEST_NANOS;
        lastNanos = nowNanos;
        long busy = 0;
        boolean anyIdle = false;
        for (Thread reaper : reapers) {
            Thread.State state = reaper.getState();
            if (state == Thread.State.RUNNABLE) {
                busy = 31 * busy + reaper.getId();
            }
            anyIdle |= state == Thread.State.TIMED_WAITING;
        }
        if (anyIdle && hadTime) {
            uncertain++;
        }
        return 31 * busy + uncertain;
    }

    private void findReapers() {
        long started = threads.count();
        if (started != lastThreads) {
            lastThreads = started;
            reapers = new ArrayList<>();
            for (Thread thread : JvmThreads.all()) {
                if (thread.getName().startsWith(REAPER)) {
                    reapers.add(thread);
                }
            }
        }
    }

    @Override
    public List<LeakCandidate> present() {
        List<LeakCandidate> present = new ArrayList<>();
        for (ProcessHandle process : thisJvm.children().toList()) {
            present.add(new LiveProcess(process));
        }
        return present;
    }

    private record LiveProcess(ProcessHandle process) implements LeakCandidate {

        @Override
        public long id() {
            return process.pid();
        }

        @Override
        public boolean outlives(Duration patience) {
            try {
                if (process.isAlive()) {
                    process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                // It is still running.
            }
            return process.isAlive();
        }

        @Override
        public String text() {
            return process.pid()
                    + process.info()
                            .command()
                            .map(command -> " (" + fileName(command) + ")")
                            .orElse("");
        }

        private static String fileName(String command) {
            return command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
        }
    }
}
