package io.github.surefirefine.conductor;

import io.github.surefirefine.conductor.file.EventFile;
import io.github.surefirefine.conductor.file.RunFiles;
import io.github.surefirefine.conductor.process.Postmortems;
import io.github.surefirefine.conductor.process.StartedForks;
import io.github.surefirefine.conductor.queue.QueueMembership;
import io.github.surefirefine.conductor.server.ForkServer;
import io.github.surefirefine.conductor.server.ListeningSocket;
import io.github.surefirefine.conductor.server.StaleFolders;
import io.github.surefirefine.conductor.terminal.LiveDisplay;
import io.github.surefirefine.conductor.terminal.MavenTerminal;
import io.github.surefirefine.conductor.thread.DaemonThread;
import io.github.surefirefine.console.Look;
import io.github.surefirefine.console.OutputPlace;
import io.github.surefirefine.dispatch.Dispatcher;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.queue.QueueMember;
import io.github.surefirefine.history.LastRun;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.options.ForkNumber;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.RecordingException;
import io.github.surefirefine.store.LastRunFiles;
import io.github.surefirefine.store.ModuleFolder;
import io.github.surefirefine.store.QuarantineFile;
import io.github.surefirefine.store.ReplayFile;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The side of a run that hands out the work. Its threads are daemons. When Surefire's run has ended, however it ended,
 * they end as well, and everything temporary on disk is removed.
 */
public final class Conductor {

    /**
     * Maven may finish before everything is stored that Surefire was not told; the conductor waits this long at most.
     */
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    /** If the build is interrupted, nobody wants to wait. */
    static final Duration INTERRUPTION = Duration.ofSeconds(2);

    private final ListeningSocket socket;
    private final ConductorLoop loop;

    private Conductor(ListeningSocket socket, ConductorLoop loop) {
        this.socket = socket;
        this.loop = loop;
    }

    /**
     * Starts a conductor for separate forks. Must be called by the thread that is inside Surefire's fork starter.
     *
     * @param reports the folder of the reports
     * @param limited why there are not more forks, if they are reused
     * @param output where what tests print appears
     * @throws IOException if no socket can be opened
     * @throws RecordingException if the run to replay cannot be read
     */
    public static Conductor start(
            ForkUse use,
            FineOptions options,
            RunMemory memory,
            Path reports,
            Optional<? extends Event> limited,
            OutputPlace output)
            throws IOException {
        Optional<Recording> recording = ReplayFile.read(options, reports);
        Optional<QueueMembership> membership = QueueMembership.of(use, options);
        ListeningSocket socket = ListeningSocket.open(temporaryFolder());
        EventFile putAside = new EventFile(temporaryFolder());
        RunWatch runHasEnded = RunWatch.ofCurrentThread();
        MavenTerminal terminal = MavenTerminal.find();
        Dispatcher dispatcher =
                new Dispatcher(use, options, putAside, memberOf(membership), terminal.look(moduleOf(reports), output));
        ConductorLoop loop = new ConductorLoop(
                dispatcher,
                putAside,
                runHasEnded,
                memory,
                RunFiles.of(options, reports),
                new StartedForks(Optional.of(socket.address())));
        begin(loop, options, reports, memory);
        if (limited.isPresent() && use == ForkUse.REUSED) {
            loop.tellBefore(limited.get());
        }
        tellOrders(loop, recording, membership);
        if (looksAtProcessors(use, options, memory)) {
            loop.watchProcessors();
        }
        if (dispatcher.isLive()) {
            Optional<LiveDisplay> display = terminal.display();
            if (display.isPresent()) {
                loop.display(display.get());
            }
        }
        MavenConsole console = new MavenConsole();
        loop.printLastWords(console::print);
        Thread cleaner = new Thread(
                () -> {
                    Duration patience = LAST_WORDS;
                    if (runHasEnded.getAsBoolean()) {
                        loop.awaitEnd(patience);
                    } else {
                        patience = INTERRUPTION;
                        SecondSignal.endsTheJvm();
                        loop.interrupt(patience);
                    }
                    socket.close();
                    loop.startedForks().close(patience);
                    console.close();
                },
                "fine-conductor-shutdown");
        Runtime.getRuntime().addShutdownHook(cleaner);
        DaemonThread.start("fine-conductor-loop", () -> {
            loop.run();
            socket.close();
            removeHook(cleaner);
        });
        DaemonThread.start(
                "fine-fork-server", new ForkServer(socket, loop, new Postmortems(reports, loop.startedForks())));
        sweep(reports);
        return new Conductor(socket, loop);
    }

    /**
     * Starts a conductor for the calling JVM only, and for the forks of trials.
     *
     * @param endsFromOutside whether it is no test that ends this JVM; asked while it ends
     * @throws IOException if no socket can be opened for these
     * @throws RecordingException if the run to replay cannot be read
     */
    public static LocalFork startLocal(
            FineOptions options, RunMemory memory, Path reports, BooleanSupplier endsFromOutside)
            throws IOException, InterruptedException {
        Optional<Recording> recording = ReplayFile.read(options, reports);
        Optional<QueueMembership> membership = QueueMembership.of(ForkUse.ONE_JVM, options);
        LocalFork fork = new LocalFork();
        Optional<ListeningSocket> socket = options.diagnosis().wantsTrials()
                ? Optional.of(ListeningSocket.open(temporaryFolder()))
                : Optional.empty();
        EventFile putAside = new EventFile(temporaryFolder());
        ConductorLoop loop = new ConductorLoop(
                new Dispatcher(ForkUse.ONE_JVM, options, putAside, memberOf(membership), Look.PLAIN),
                putAside,
                fork::isClosed,
                memory,
                RunFiles.of(options, reports),
                new StartedForks(socket.isPresent() ? Optional.of(socket.get().address()) : Optional.empty()));
        begin(loop, options, reports, memory);
        tellOrders(loop, recording, membership);
        fork.join(loop);
        loop.printLastWords(lines -> fork.print(lines, INTERRUPTION));
        Thread hook = new Thread(
                () -> {
                    if (!fork.isClosed() && endsFromOutside.getAsBoolean()) {
                        loop.interrupt(INTERRUPTION);
                    }
                },
                "fine-conductor-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        DaemonThread.start("fine-conductor-loop", () -> {
            loop.run();
            removeHook(hook);
        });
        if (socket.isPresent()) {
            ListeningSocket open = socket.get();
            Runtime.getRuntime().addShutdownHook(new Thread(open::close, "fine-conductor-shutdown"));
            DaemonThread.start(
                    "fine-fork-server", new ForkServer(open, loop, new Postmortems(reports, loop.startedForks())));
        }
        sweep(reports);
        return fork;
    }

    private static Optional<QueueMember> memberOf(Optional<QueueMembership> membership) {
        return membership.isPresent() ? Optional.of(membership.get().member()) : Optional.empty();
    }

    /** Tells the run which tests it has if a recorded run or other machines decide that. */
    private static void tellOrders(
            ConductorLoop loop, Optional<Recording> recording, Optional<QueueMembership> membership) {
        if (recording.isPresent()) {
            loop.tellBefore(new Event.ToReplay(recording.get()));
        }
        if (membership.isPresent()) {
            loop.share(membership.get());
        }
    }

    /** Tells the run what the user and earlier runs have left for it. */
    static void begin(ConductorLoop loop, FineOptions options, Path reports, RunMemory memory) {
        loop.tellBefore(
                new Event.QuarantineRead(QuarantineFile.read(options, reports, memory.choice(), Clock.systemUTC())));
        Optional<LastRun> last = LastRunFiles.read(options, reports, memory);
        if (last.isPresent()) {
            loop.tellBefore(new Event.FailedOnly(last.get()));
        }
        Optional<String> warning = options.jvm().warning();
        if (warning.isPresent()) {
            loop.tellBefore(new Event.Troubled(warning.get()));
        }
    }

    /**
     * Whether the processors must show how many forks pay: no earlier run has shown it, and the user leaves it to us.
     */
    static boolean looksAtProcessors(ForkUse use, FineOptions options, RunMemory memory) {
        return use == ForkUse.REUSED && options.forks().number() == ForkNumber.AUTO && !memory.knowsLoad();
    }

    /** Where forks connect. */
    public Address address() {
        return socket.address();
    }

    /** Tokens for as many JVMs as the run turns out to want. */
    public JvmTokens tokens() {
        return new JvmTokens(loop.demand());
    }

    /** Removes in the background what a killed conductor process has left. */
    static void sweep(Path reports) {
        DaemonThread.start("fine-stale-address-sweeper", StaleFolders.ofAddresses(reports));
    }

    private static String moduleOf(Path reports) {
        return String.valueOf(ModuleFolder.of(reports).getFileName());
    }

    static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down; the hook has run or will run.
        }
    }
}
