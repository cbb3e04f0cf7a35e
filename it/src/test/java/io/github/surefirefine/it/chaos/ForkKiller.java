package io.github.surefirefine.it.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads the console of a run, and kills forks of it according to the plan. Forks are recognized by the project's
 * folder.
 */
final class ForkKiller implements Consumer<String>, AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final String mark;
    private final Queue<Kill> plan;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger kills = new AtomicInteger();
    private int results;

    ForkKiller(Path project, List<Kill> plan) {
        this.mark = project.resolve("target")
                .resolve("surefire")
                .resolve("surefirebooter")
                .toString();
        this.plan = new ArrayDeque<>(
                plan.stream().sorted(Comparator.comparing(Kill::afterResults)).toList());
    }

    /** A line was printed. */
    @Override
    public void accept(String line) {
        if (!Evidence.isResult(line)) {
            return;
        }
        results++;
        while (!plan.isEmpty() && plan.element().afterResults() <= results) {
            Kill next = plan.remove();
            executor.schedule(() -> kill(next), next.delayMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void kill(Kill kill) {
        List<ProcessHandle> forks = forks(ProcessHandle.current().descendants());
        if (!forks.isEmpty()) {
            ProcessHandle victim = forks.get(kill.pick() % forks.size());
            kills.incrementAndGet();
            try {
                new ProcessBuilder("kill", "-" + kill.signal(), String.valueOf(victim.pid())).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<ProcessHandle> forks(Stream<ProcessHandle> processes) {
        return processes
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .filter(process -> commandLine(process).contains(mark))
                .sorted()
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    /** How many forks were killed. */
    int kills() {
        return kills.get();
    }

    /** Forks that have not ended, although the run ended some time ago. */
    List<String> leftovers() throws InterruptedException {
        List<String> left = new ArrayList<>();
        for (ProcessHandle fork : forks(ProcessHandle.allProcesses())) {
            CompletableFuture<ProcessHandle> end = fork.onExit();
            try {
                end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                left.add(fork.pid() + " " + commandLine(fork));
                fork.destroyForcibly();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return left;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
