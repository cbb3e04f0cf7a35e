package io.github.surefirefine.conductor;

import io.github.surefirefine.conductor.file.EventFile;
import io.github.surefirefine.conductor.file.RunFiles;
import io.github.surefirefine.conductor.process.Postmortems;
import io.github.surefirefine.conductor.process.StartedForks;
import io.github.surefirefine.conductor.queue.QueueMembership;
import io.github.surefirefine.conductor.server.ForkServer;
import io.github.surefirefine.conductor.server.ListeningSocket;
import io.github.surefirefine.conductor.server.Rendezvous;
import io.github.surefirefine.conductor.thread.DaemonThread;
import io.github.surefirefine.console.Look;
import io.github.surefirefine.dispatch.Dispatcher;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.store.ReplayFile;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.store.TestChoice;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conductor in a process of its own, for runs in which Surefire creates no provider in Maven's JVM. See
 * {@link Rendezvous}.
 */
public final class ConductorProcess {

    /** How long the process waits for a fork: for the first one, or for a late one after the end of the run. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private ConductorProcess() {}

    /**
     * Starts the process, with the JDK of the calling one.
     *
     * @param choice which tests the run has
     * @param options as the user has set them
     */
    public static void start(Rendezvous rendezvous, ForkUse use, TestChoice choice, Map<String, String> options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The process does little, and for a short time.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(List.of("-cp", ourJar(), ConductorProcess.class.getName()));
        command.addAll(List.of(rendezvous.reports().toString(), Long.toString(rendezvous.mavenPid()), use.name()));
        command.add(choice.name());
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream input = process.getOutputStream()) {
            write(options, input);
        }
    }

    /** Arguments would not do: Windows changes those with quotation marks, and everybody can see them. */
    static void write(Map<String, String> options, OutputStream output) throws IOException {
        DataOutputStream data = new DataOutputStream(output);
        data.writeInt(options.size());
        for (Map.Entry<String, String> option : options.entrySet()) {
            data.writeUTF(option.getKey());
            data.writeUTF(option.getValue());
        }
        data.flush();
    }

    static Map<String, String> read(InputStream input) throws IOException {
        DataInputStream data = new DataInputStream(input);
        Map<String, String> options = new HashMap<>();
        for (int left = data.readInt(); left > 0; left--) {
            options.put(data.readUTF(), data.readUTF());
        }
        return options;
    }

    /** Runs until the run is over and Maven has ended, or until no more forks come. */
    public static void main(String[] arguments) throws IOException {
        Rendezvous rendezvous = new Rendezvous(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        FineOptions options = FineOptions.parse(read(System.in));
        EventFile putAside = new EventFile(Conductor.temporaryFolder());
        ForkUse use = ForkUse.valueOf(arguments[2]);
        Optional<QueueMembership> membership = QueueMembership.of(use, options);
        Dispatcher dispatcher =
                new Dispatcher(use, options, putAside, membership.map(QueueMembership::member), Look.PLAIN);
        RunMemory memory = RunMemory.of(options, rendezvous.reports(), TestChoice.valueOf(arguments[3]));
        IdleTimeout lonely = new IdleTimeout(PATIENCE);
        try (ListeningSocket socket = ListeningSocket.open(Conductor.temporaryFolder())) {
            ConductorLoop loop = new ConductorLoop(
                    dispatcher,
                    putAside,
                    () -> !rendezvous.isMavenAlive() || lonely.getAsBoolean(),
                    memory,
                    RunFiles.of(options, rendezvous.reports()),
                    new StartedForks(Optional.of(socket.address())));
            Conductor.begin(loop, options, rendezvous.reports(), memory);
            ReplayFile.read(options, rendezvous.reports())
                    .map(Event.ToReplay::new)
                    .ifPresent(loop::tellBefore);
            membership.ifPresent(loop::share);
            if (Conductor.looksAtProcessors(use, options, memory)) {
                loop.watchProcessors();
            }
            // Ctrl-C in Maven's terminal interrupts this process, too.
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                loop.interrupt(Conductor.INTERRUPTION);
                                leave(rendezvous, socket);
                            },
                            "fine-conductor-shutdown"));
            DaemonThread.start(
                    "fine-fork-server",
                    new ForkServer(socket, loop, new Postmortems(rendezvous.reports(), loop.startedForks())));
            rendezvous.publish(socket.address());
            Conductor.sweep(rendezvous.reports());
            loop.run();
        }
    }

    private static void leave(Rendezvous rendezvous, ListeningSocket socket) {
        socket.close();
        try {
            rendezvous.withdraw(socket.address());
        } catch (IOException e) {
            // The next run of the same Maven, if there is one, removes it.
        }
    }

    private static String ourJar() throws IOException {
        try {
            return Path.of(ConductorProcess.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException("the provider's jar cannot be found", e);
        }
    }
}
