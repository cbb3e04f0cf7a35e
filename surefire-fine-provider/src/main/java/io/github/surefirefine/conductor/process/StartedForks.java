package io.github.surefirefine.conductor.process;

import io.github.surefirefine.conductor.thread.DaemonThread;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.fork.ForkMark;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The forks that we have started. Each is started like the one that it replaces, or like the one in which a test
 * failed. For Surefire's booter in the fork, we take the part of Surefire: the booter reads commands from its standard
 * input and ends when that is closed. Thread-safe.
 */
public final class StartedForks implements AutoCloseable {

    /** Surefire's booter ends if it gets no command for thirty seconds. */
    private static final Duration PING = Duration.ofSeconds(10);

    /** How long a fork may take to say hello, and to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * The commands of Surefire's protocol that its booter waits for.
     *
     * @see <a
     *     href="https://maven.apache.org/surefire/maven-surefire-plugin/examples/process-communication.html">Surefire:
     *     process communication</a>
     */
    private static final byte[] NOOP = command("noop");

    private static final byte[] BYE_ACK = command("bye-ack");

    private final Map<String, String> environment;

    private final Map<Long, Started> forks = new ConcurrentHashMap<>();

    /** @param address where the forks say hello, if Surefire's settings do not tell them */
    public StartedForks(Optional<Address> address) {
        environment =
                address.isPresent() ? Map.of(ForkMark.CONDUCTOR, address.get().toText()) : Map.of();
    }

    private static byte[] command(String name) {
        return (":maven-surefire-command:" + (char) name.length() + ":" + name + ":")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Starts a fork.
     *
     * @param launch how the fork was started that the new one copies
     * @param failed called with the reason if the fork does not say hello: by the calling thread if the process cannot
     *     be started, otherwise by a thread of this class
     */
    public void start(ForkLaunch launch, ForkRole role, Consumer<String> failed) {
        Process process;
        try {
            process = process(PipedLaunch.of(launch), role);
            forks.put(process.pid(), new Started(process));
        } catch (IOException | IllegalArgumentException e) {
            failed.accept(e.getMessage() == null ? e.toString() : e.getMessage());
            return;
        }
        DaemonThread.start("fine-started-fork-ping", () -> attend(process, failed));
        DaemonThread.start("fine-started-fork-bye", () -> letEnd(process));
    }

    /** Answers the booter when it wants to end. */
    private static void letEnd(Process process) {
        try {
            ByeWatch.watch(process.getInputStream(), () -> tell(process, BYE_ACK));
        } catch (IOException e) {
            // It has ended.
        }
    }

    private Process process(ForkLaunch launch, ForkRole role) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(Path.of(launch.directory()).toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        for (String variable : launch.environment()) {
            int end = variable.indexOf('=', 1);
            builder.environment().put(variable.substring(0, end), variable.substring(end + 1));
        }
        builder.environment().putAll(ForkMark.of(role));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Talks to the booter until the process ends. */
    private void attend(Process process, Consumer<String> failed) {
        Started started = started(process.pid());
        long patienceMillis = PATIENCE.toMillis();
        try {
            while (!process.waitFor(PING.toMillis(), TimeUnit.MILLISECONDS)) {
                patienceMillis -= PING.toMillis();
                if (started != null && !started.hasArrived && patienceMillis <= 0) {
                    process.destroyForcibly();
                } else {
                    tell(process, NOOP);
                }
            }
            if (started != null && !started.hasArrived) {
                failed.accept("process " + process.pid() + " exited with status " + process.exitValue()
                        + " before it connected");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Process process, byte[] command) {
        try {
            OutputStream out = process.getOutputStream();
            out.write(command);
            out.flush();
        } catch (IOException e) {
            // It is about to end; the thread that waits for that will see it.
        }
    }

    /** Ends a fork at once, whatever it is doing. */
    public void end(long pid) {
        Started started = started(pid);
        if (started != null) {
            started.process.destroyForcibly();
        }
    }

    /** A fork with this process id has said hello. */
    public void arrived(long pid) {
        Started started = started(pid);
        if (started != null) {
            started.hasArrived = true;
        }
    }

    /** A fork has closed its connection. Returns its exit status, if it ends and is one of ours. */
    OptionalInt endOf(long pid) {
        Started started = started(pid);
        if (started == null) {
            return OptionalInt.empty();
        }
        Process process = started.process;
        try {
            return process.waitFor(PING.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private @Nullable Started started(long pid) {
        return forks.get(pid);
    }

    /** Ends the forks that have not said hello. */
    public void stop() {
        for (Started started : forks.values()) {
            if (!started.hasArrived) {
                started.process.destroyForcibly();
            }
        }
    }

    /** The run is over: ends every fork that does not end by itself. */
    @Override
    public void close() {
        close(PING);
    }

    /** The same; every fork has so long to end by itself. */
    public void close(Duration patience) {
        for (Started started : forks.values()) {
            endInput(started.process);
        }
        long deadline = System.nanoTime() + patience.toNanos();
        for (Started started : forks.values()) {
            try {
                if (!started.process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    started.process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                started.process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void endInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    private static final class Started {

        private final Process process;
        private volatile boolean hasArrived;

        Started(Process process) {
            this.process = process;
        }
    }
}
