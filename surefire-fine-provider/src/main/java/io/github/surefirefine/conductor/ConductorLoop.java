package io.github.surefirefine.conductor;

import io.github.surefirefine.ci.RunCourse;
import io.github.surefirefine.conductor.file.EventFile;
import io.github.surefirefine.conductor.file.RunFiles;
import io.github.surefirefine.conductor.process.ForeignThreads;
import io.github.surefirefine.conductor.process.ForkCpuTime;
import io.github.surefirefine.conductor.process.ProcessorGauge;
import io.github.surefirefine.conductor.process.StartedForks;
import io.github.surefirefine.conductor.queue.QueueAsker;
import io.github.surefirefine.conductor.queue.QueueMembership;
import io.github.surefirefine.conductor.server.ForkLink;
import io.github.surefirefine.conductor.server.ForkListener;
import io.github.surefirefine.conductor.terminal.LiveDisplay;
import io.github.surefirefine.conductor.thread.DaemonThread;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.dispatch.Dispatcher;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.store.RunMemory;
import io.github.surefirefine.trouble.Trouble;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thread owns the dispatcher; all others put events in its queue. The queue is bounded: forks that print faster
 * than Surefire's console reads are held back by their own sockets.
 */
final class ConductorLoop implements ForkListener, Runnable {

    private static final int QUEUE_CAPACITY = 1024;

    private static final Duration TICK = Duration.ofMillis(250);

    /** A person sees no more. */
    private static final Duration BETWEEN_STATES = Duration.ofMillis(100);

    /** The most events that are handled before the answers are flushed; a system call for each would cost too much. */
    private static final int MAX_BATCH = 256;

    /** How soon the end of a run is noticed. It is checked only while no fork is connected. */
    private static final Duration LOOK_FOR_END = Duration.ofMillis(10);

    private static final long MILLIS_PER_SECOND = 1_000;

    /** What a CI system is told of a run that did not come to its end and has not said why. */
    private static final String ENDED = "Surefire has ended the run";

    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private final ForkLinks links;
    private final AtomicInteger serials = new AtomicInteger();
    private final Dispatcher dispatcher;
    private final BooleanSupplier runHasEnded;
    private final RunMemory memory;
    private final EventFile putAside;
    private final RunFiles files;
    private final List<Event> before = new ArrayList<>();
    private final StartedForks startedForks;
    private final ForkCpuTime cpuTime = new ForkCpuTime();
    private @Nullable ProcessorGauge processors;
    private @Nullable QueueAsker queue;
    private @Nullable LiveDisplay display;
    private final JvmDemand demand = new JvmDemand();
    private @Nullable Consumer<List<ConsoleLine>> lastWords;
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param dispatcher makes the decisions; from now on only the loop uses it
     * @param runHasEnded whether no fork will come any more; asked while no fork is connected
     * @param putAside the dispatcher's store of events
     * @param memory of earlier runs, for this one
     * @param files for what the run leaves behind
     * @param startedForks for forks that we start
     */
    ConductorLoop(
            Dispatcher dispatcher,
            EventFile putAside,
            BooleanSupplier runHasEnded,
            RunMemory memory,
            RunFiles files,
            StartedForks startedForks) {
        this.startedForks = startedForks;
        this.putAside = putAside;
        links = new ForkLinks(putAside);
        this.files = files;
        this.memory = memory;
        this.dispatcher = dispatcher;
        this.runHasEnded = runHasEnded;
    }

    /**
     * Tells the run something that comes before any fork, after what was told before; must be called before the loop runs.
     */
    void tellBefore(Event event) {
        before.add(event);
    }

    /** Lets forks take part as processors become idle; must be called before the loop runs. */
    void watchProcessors() {
        processors = new ProcessorGauge(Runtime.getRuntime().availableProcessors(), System.nanoTime());
    }

    /** Shows how far the run has come; must be called before the loop runs. */
    void display(LiveDisplay rows) {
        display = rows;
    }

    /** Lets the run share its suite with other machines; must be called before the loop runs. */
    void share(QueueMembership membership) {
        queue = new QueueAsker(membership.queue(), membership.patience(), this::tell);
    }

    /** Prints what the user is told if the run is interrupted; must be called before the loop runs. */
    void printLastWords(Consumer<List<ConsoleLine>> printer) {
        lastWords = printer;
    }

    /** How many JVMs the run wants; used by the thread that hands out tokens. */
    JvmDemand demand() {
        return demand;
    }

    @Override
    public ForkId join(ForkLink link, int forkNumber, long pid, ForkRole role) throws InterruptedException {
        ForkId fork = new ForkId(serials.incrementAndGet());
        links.add(fork, link);
        startedForks.arrived(pid);
        events.put(new Event.ForkJoined(fork, forkNumber, pid, role));
        return fork;
    }

    /** Reports an event; blocks while the loop lags behind. Called by any thread but that of the loop. */
    @Override
    public void tell(Event event) throws InterruptedException {
        events.put(event);
    }

    /** The forks that we have started. */
    StartedForks startedForks() {
        return startedForks;
    }

    /** Waits until the run is over and everything is presented or stored. Returns whether that is so. */
    boolean awaitEnd(Duration patience) {
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Ends the run in the middle, unless it has ended. Waits until everything is told and stored, but no longer than
     * that: whatever is missing then is lost. Called by a shutdown hook.
     */
    void interrupt(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (ended.getCount() > 0
                    && events.offer(new Event.Interrupted(), patience.toNanos(), TimeUnit.NANOSECONDS)) {
                interrupted.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            long lastTick = System.nanoTime();
            long lastShown = lastTick - BETWEEN_STATES.toNanos();
            int unflushed = 0;
            files.trace().begin(lastTick);
            files.results().begin(lastTick);
            files.shard().clear();
            files.queue().clear();
            files.unpresented().clear();
            files.threads().clear();
            files.forkThreads().clear();
            handle(new Event.ReportsPlaced(files.sequence().folder()), lastTick);
            // Forks take longer to start than the history takes to be read.
            handle(new Event.Recalled(memory.recall(), memory.checksum(), memory.takeWarning()), lastTick);
            for (Event event : before) {
                handle(event, lastTick);
            }
            if (processors != null) {
                handle(new Event.ProcessorsWatched(Runtime.getRuntime().availableProcessors()), lastTick);
            }
            while (!(links.isEmpty() && events.isEmpty() && runHasEnded.getAsBoolean())) {
                Event event = events.poll(patience().toMillis(), TimeUnit.MILLISECONDS);
                long now = System.nanoTime();
                if (event != null) {
                    handle(event, now);
                }
                if (processors != null && dispatcher.hasForksStandingBy() && processors.isDue(now)) {
                    handle(new Event.ProcessorsUsed(processors.look(now)), now);
                }
                if (display != null && now - lastShown >= BETWEEN_STATES.toNanos() && !dispatcher.isOver()) {
                    lastShown = now;
                    display.show(dispatcher.live(now));
                }
                if (now - lastTick >= TICK.toNanos()) {
                    lastTick = now;
                    handle(new Event.Tick(), now);
                    warn(putAside.takeWarning(), now);
                    warn(files.takeWarning(), now);
                    if (dispatcher.hasNoPresenter() && runHasEnded.getAsBoolean()) {
                        handle(new Event.SurefireLeft(), now);
                    }
                }
                if (events.isEmpty() || ++unflushed >= MAX_BATCH) {
                    unflushed = 0;
                    flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failBuild(e);
        } finally {
            endDisplay();
            tellResults(Optional.of(ENDED), System.nanoTime());
            files.trace().end();
            files.unpresented().tellIfWritten();
            files.clocks().remove();
            links.closeAll();
            startedForks.close();
            if (queue != null) {
                queue.end(dispatcher.farewell());
            }
            putAside.close();
            demand.runEnded();
            ended.countDown();
            interrupted.countDown();
        }
    }

    private void warn(Optional<String> warning, long nowNanos) {
        if (warning.isPresent()) {
            handle(new Event.Troubled(warning.get()), nowNanos);
        }
    }

    private void endDisplay() {
        if (display != null) {
            display.close();
        }
    }

    private Duration patience() {
        if (links.isEmpty()) {
            return LOOK_FOR_END;
        }
        return dispatcher.hasForksStandingBy() ? ProcessorGauge.SHORTEST_LOOK : TICK;
    }

    private void handle(Event event, long nowNanos) {
        if (event instanceof Event.ForkJoined joined) {
            cpuTime.joined(joined.fork(), joined.pid(), nowNanos);
            if (processors != null) {
                processors.joined(joined.pid(), nowNanos);
            }
        } else if (event instanceof Event.ForkSaid said && isBegin(said.message())) {
            cpuTime.testBegun(said.fork());
        }
        files.trace().heard(event, dispatcher.pendingUnits(), nowNanos);
        List<Action> actions = dispatcher.handle(event, nowNanos);
        for (Action action : actions) {
            files.trace().ordered(action, nowNanos);
        }
        if (dispatcher.isOver()) {
            files.trace().end();
            endDisplay();
        }
        for (Action action : actions) {
            act(action, nowNanos);
        }
        if (dispatcher.isOver()) {
            tellResults(Optional.of(dispatcher.failure().orElse(ENDED)), nowNanos);
        }
        putAside.makeRoom();
        if (event instanceof Event.ForkGone gone) {
            links.close(gone.fork());
        }
        Optional<Observed> observed = dispatcher.toRemember();
        if (observed.isPresent()) {
            Optional<String> news = remember(observed.get(), nowNanos);
            handle(
                    new Event.Remembered(
                            memory.takeWarning(),
                            news,
                            files.trace().figures(),
                            tellResults(Optional.empty(), nowNanos)),
                    nowNanos);
            return;
        }
        demand.update(dispatcher.jvmsWanted(), dispatcher.isOver(), links.size());
    }

    /** Returns what the user should know of the next run. */
    private Optional<String> remember(Observed observed, long nowNanos) {
        int forks = dispatcher.forksTakingPart();
        if (dispatcher.isSelection()) {
            memory.noteSelection();
        }
        memory.keep(observed.with(cpuTime.untilNow(forks, nowNanos)));
        if (dispatcher.hasLostForks()) {
            memory.noteLossOfForks();
            return Optional.empty();
        }
        memory.forgetLossOfForks();
        Optional<JvmRecord.Figures> figures = cpuTime.figuresUntilNow(forks, nowNanos);
        return figures.isPresent()
                ? memory.keepFigures(figures.get(), observed.classes().size())
                : Optional.empty();
    }

    /** Returns what is to be printed. A run that has come to its end is told of only once. */
    private List<ConsoleLine> tellResults(Optional<String> broken, long nowNanos) {
        return files.results()
                .end(
                        new RunCourse(
                                files.trace().figures(),
                                files.trace().firstTestMicros(),
                                files.trace().picture(),
                                System.currentTimeMillis() / MILLIS_PER_SECOND,
                                broken),
                        nowNanos);
    }

    private static boolean isBegin(ToConductor message) {
        return message instanceof ToConductor.UnitStarted || message instanceof ToConductor.UnitPassed;
    }

    /** Does what the dispatcher wants. A note is for the trace alone, which has seen it. */
    private void act(Action action, long nowNanos) {
        if (action instanceof Action.Send send) {
            links.send(send.fork(), send.message());
            if (send.message() instanceof ToFork.StartClock clock) {
                files.clocks().begun(clock.set());
            }
        } else if (action instanceof Action.Replace order) {
            startedForks.start(
                    order.launch(), ForkRole.REPLACEMENT, reason -> tellLater(new Event.ReplacementFailed(reason)));
        } else if (action instanceof Action.Try order) {
            startedForks.start(
                    order.launch(),
                    ForkRole.TRIAL,
                    reason -> tellLater(new Event.TrialFailed(order.forkNumber(), reason)));
        } else if (action instanceof Action.EndTrial order) {
            startedForks.end(order.pid());
        } else if (action instanceof Action.StopReplacing) {
            startedForks.stop();
        } else if (action instanceof Action.KeepShard own) {
            files.shard().keep(own.shard());
        } else if (action instanceof Action.AskQueue question) {
            if (queue == null) {
                throw new IllegalStateException("there is no queue to be asked: " + question);
            }
            queue.ask(question.request());
        } else if (action instanceof Action.NoteResult note) {
            files.results().heard(note.result(), nowNanos);
        } else if (action instanceof Action.KeepQueue kept) {
            files.queue().keep(kept.record());
        } else if (action instanceof Action.KeepSequence sequence) {
            files.sequence().keep(sequence);
        } else if (action instanceof Action.KeepThreads kept) {
            files.threads().keep(kept);
        } else if (action instanceof Action.DumpFork order) {
            DaemonThread.start(
                    "fine-foreign-threads",
                    () -> tellFromThread(new Event.ForkDumped(order.fork(), ForeignThreads.of(order.pid()))));
        } else if (action instanceof Action.KeepForkThreads kept) {
            files.forkThreads().keep(kept);
        } else if (action instanceof Action.EndInterrupted end) {
            endDisplay();
            if (lastWords != null) {
                lastWords.accept(end.lines());
            }
            end.unpresented().ifPresent(files.unpresented()::keepOfInterrupted);
            memory.keepPart(end.observed());
            interrupted.countDown();
        } else if (action instanceof Action.KeepUnpresented results) {
            files.unpresented().keep(results.text());
            memory.noteLossOfForks();
        } else if (!(action instanceof Action.NoteWhole)) {
            throw new IllegalStateException("not handled: " + action);
        }
    }

    /** Must not wait for the loop, which may be the caller. */
    private void tellLater(Event event) {
        DaemonThread.start("fine-start-failure", () -> tellFromThread(event));
    }

    private void tellFromThread(Event event) {
        try {
            tell(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** If something ends the loop too early, the build must not be green. */
    private void failBuild(Throwable thrown) {
        String message = thrown instanceof OutOfMemoryError
                ? Trouble.MAVEN_MEMORY.tell("fine: Maven has run out of memory (" + thrown.getMessage()
                        + "); give it more with -Xmx in MAVEN_OPTS")
                : Trouble.CONDUCTOR.tell("fine: the conductor has failed; please report this with the following trace: "
                                + thrown)
                        + "\n" + trace(thrown);
        links.sendToAll(new ToFork.Abort(message));
        flush();
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private void flush() {
        for (Action question : dispatcher.questions()) {
            act(question, System.nanoTime());
        }
        links.flush();
    }
}
