package io.github.surefirefine.conductor;

import io.github.surefirefine.dispatch.Dispatcher;
import io.github.surefirefine.dispatch.ForkUse;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.wire.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The side of a run that hands out the work. Its threads are daemons; they end, and everything on disk is removed, when
 * Surefire's run has ended, however it ended.
 */
public final class Conductor {

    /** Maven may be through before what Surefire was not told of is kept; so long it waits at most. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Mailbox mailbox;
    private final ConductorLoop loop;

    private Conductor(Mailbox mailbox, ConductorLoop loop) {
        this.mailbox = mailbox;
        this.loop = loop;
    }

    /**
     * Starts a conductor for forks of their own. To be called by the thread that is inside of Surefire's fork starter.
     *
     * @param reports the folder of the reports
     * @throws IOException where no socket can be opened
     */
    public static Conductor start(ForkUse use, FineOptions options, RunMemory memory, Path reports) throws IOException {
        Mailbox mailbox = Mailbox.open(temporaryFolder());
        EventFile putAside = new EventFile(temporaryFolder());
        RunWatch runHasEnded = RunWatch.ofCurrentThread();
        ConductorLoop loop = new ConductorLoop(
                new Dispatcher(use, options, putAside),
                putAside,
                runHasEnded,
                memory,
                new UnpresentedFile(reports),
                TraceFile.of(options, reports),
                new ShardFile(reports));
        Thread cleaner = new Thread(
                () -> {
                    if (runHasEnded.getAsBoolean()) {
                        loop.awaitEnd(LAST_WORDS);
                    }
                    mailbox.close();
                    loop.replacements().close();
                },
                "fine-cleaner");
        Runtime.getRuntime().addShutdownHook(cleaner);
        startDaemon("fine-conductor", () -> {
            loop.run();
            mailbox.close();
            removeHook(cleaner);
        });
        startDaemon("fine-reception", new ForkReception(mailbox, loop, reports));
        sweep(reports);
        return new Conductor(mailbox, loop);
    }

    /** Starts a conductor for the JVM in which it is called and no other. */
    public static LocalFork startLocal(FineOptions options, RunMemory memory, Path reports)
            throws InterruptedException {
        LocalFork fork = new LocalFork();
        EventFile putAside = new EventFile(temporaryFolder());
        ConductorLoop loop = new ConductorLoop(
                new Dispatcher(ForkUse.ONE_JVM, options, putAside),
                putAside,
                fork::isClosed,
                memory,
                new UnpresentedFile(reports),
                TraceFile.of(options, reports),
                new ShardFile(reports));
        fork.join(loop);
        startDaemon("fine-conductor", loop);
        sweep(reports);
        return fork;
    }

    /** Where forks report in. */
    public Address address() {
        return mailbox.address();
    }

    /** Tokens for as many JVMs as the run turns out to want. */
    public JvmTokens tokens() {
        return new JvmTokens(loop.demand());
    }

    /** Removes in the background what a conductor in a process of its own has left that was killed. */
    static void sweep(Path reports) {
        startDaemon("fine-address-sweeper", () -> StaleFolders.sweepReports(reports));
    }

    static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    static Thread startDaemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        // The creator's context class loader may be one that must not outlive its module's build.
        thread.setContextClassLoader(Conductor.class.getClassLoader());
        thread.start();
        return thread;
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down; the hook has run or will run.
        }
    }
}
