package io.github.surefirefine.dispatch;

import io.github.surefirefine.ci.CiConsole;
import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.LiveState;
import io.github.surefirefine.console.Look;
import io.github.surefirefine.console.OutputHeads;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.assign.Assignments;
import io.github.surefirefine.dispatch.assign.FreshJvms;
import io.github.surefirefine.dispatch.course.Scripting;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.present.ClassStory;
import io.github.surefirefine.dispatch.present.Confirmations;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.present.ReportSender;
import io.github.surefirefine.dispatch.queue.NoQueue;
import io.github.surefirefine.dispatch.queue.QueueMember;
import io.github.surefirefine.dispatch.queue.QueueTalk;
import io.github.surefirefine.dispatch.queue.SharedRun;
import io.github.surefirefine.dispatch.recorder.FailedOnly;
import io.github.surefirefine.dispatch.recorder.Intake;
import io.github.surefirefine.dispatch.recorder.OwnShard;
import io.github.surefirefine.dispatch.recorder.RunRecorder;
import io.github.surefirefine.dispatch.recorder.WholeSuite;
import io.github.surefirefine.dispatch.reproduction.FailureDiagnosis;
import io.github.surefirefine.dispatch.reproduction.NoReproduction;
import io.github.surefirefine.dispatch.reproduction.Reproduction;
import io.github.surefirefine.dispatch.reproduction.ReproductionGoal;
import io.github.surefirefine.dispatch.reproduction.TestBisection;
import io.github.surefirefine.dispatch.reproduction.TrialForks;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Quarantining;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.TestTimeouts;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.report.EventStore;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Decides everything in a run: it receives every event in one order and answers with the messages to send. A fork runs
 * a unit only after the lease is recorded here, and each unit counts once.
 *
 * <p>Life of a run: the forks make the plan, slice by slice. Then each free fork gets a lease, waits, or is told that
 * the run is over. If a fork dies while it plans, another one plans in its place; two such deaths end the run. Failed
 * tests are run again, and after too many failures the rest is skipped, if the user wants that. A fork that sends an
 * impossible message is sent away, as if it had died.
 *
 * <p>Pure and not thread-safe. All times come from one monotonic clock, in nanoseconds.
 */
public final class Dispatcher {

    private final EventTime time = new EventTime();
    private final Forks forks;
    private final DirtyReports dirty = new DirtyReports();
    private final Outbox outbox;
    private final RunConsole console;
    private final Progress progress;
    private final ForkLifecycle lifecycle;
    private final MessageRecorder messages;
    private final EventRecorder events;
    private final ReportSender reportSender;
    private final Assignments assignments;
    private final FreshJvms jvms;
    private final RunEnd runEnd;
    private final Interruption interruption;
    private final QueueTalk queue;

    /**
     * Creates a dispatcher for one run.
     *
     * @param store for what is too large for memory
     */
    public Dispatcher(ForkUse use, FineOptions options, EventStore store) {
        this(use, options, store, Optional.empty(), Look.PLAIN);
    }

    /**
     * Creates a dispatcher for one run.
     *
     * @param store for what is too large for memory
     * @param member this machine, if several machines share the run
     * @param look of lines on the console
     */
    public Dispatcher(ForkUse use, FineOptions options, EventStore store, Optional<QueueMember> member, Look look) {
        console = new RunConsole(options, look);
        TestTimeouts timeouts = new TestTimeouts(options);
        Quarantining quarantine = new Quarantining();
        EventMemory memory = use == ForkUse.ONE_JVM ? EventMemory.besideTests(store) : new EventMemory(store);
        forks = Forks.none(options.forks().replacements());
        Confirmations confirmations = new Confirmations(use != ForkUse.ONE_JVM);
        outbox = new Outbox(forks.table(), confirmations, look, folding(options), OutputHeads.of(options, look));
        progress = new Progress(use, memory, confirmations);
        Scripting scripting = new Scripting(forks.table(), outbox, console, progress, time);
        Intake intake = ownTests(options);
        QueueTalk talk = new NoQueue();
        if (member.isPresent()) {
            SharedRun shared = new SharedRun(member.get(), forks, outbox, console, progress, dirty, time);
            intake = shared;
            talk = shared;
        }
        queue = talk;
        ReproductionGoal goal = afterTheRun(options);
        if (options.diagnosis().bisected().isPresent()) {
            TestBisection bisection =
                    new TestBisection(options.diagnosis().bisected().get(), outbox, progress);
            intake = bisection;
            goal = bisection;
        }
        if (options.wantsFailedOnly()) {
            intake = new FailedOnly(intake, quarantine, outbox, console, progress);
        }
        TrialForks trials = new TrialForks(use, outbox, forks.replacements());
        RunRecorder runRecorder =
                new RunRecorder(forks, outbox, console, options.results().areTold(), timeouts, quarantine, dirty, time);
        reportSender = new ReportSender(forks.table(), outbox, dirty);
        assignments = new Assignments(intake.takesAll(), forks, progress, scripting, outbox, time);
        jvms = new FreshJvms(forks.table(), progress, time);
        Aftermath aftermath = new Aftermath(options.tolerance().flaky(), quarantine, outbox, progress);
        runEnd = new RunEnd(forks, outbox, console, aftermath, new Reproduction(goal, outbox, trials), progress, time);
        interruption = new Interruption(forks.table(), outbox, console, progress, time);
        lifecycle = new ForkLifecycle(forks, outbox, dirty, progress, scripting, runRecorder, runEnd);
        HungForks hung = new HungForks(options, forks, outbox, console, timeouts, progress, time);
        messages = new MessageRecorder(
                forks, outbox, console, dirty, progress, intake, quarantine, scripting, runRecorder, hung, time);
        Ticker ticker = new Ticker(forks, outbox, console, timeouts, hung, trials, scripting, progress, time);
        events = new EventRecorder(
                forks, lifecycle, ticker, hung, trials, scripting, quarantine, progress, outbox, time);
    }

    private static Optional<UnaryOperator<ConsoleLine>> folding(FineOptions options) {
        return options.results().ci().isPresent()
                ? Optional.of(new CiConsole(options.results().ci().get())::folded)
                : Optional.empty();
    }

    /** What this machine runs if it shares the run with none. */
    private Intake ownTests(FineOptions options) {
        return options.shard().isPresent()
                ? new OwnShard(options.shard().get(), outbox, console, progress)
                : new WholeSuite();
    }

    private static ReproductionGoal afterTheRun(FineOptions options) {
        return options.diagnosis().diagnosed().isPresent()
                ? new FailureDiagnosis(options.diagnosis().diagnosed().getAsInt())
                : new NoReproduction();
    }

    /**
     * Handles one event and returns the messages to send, in that order.
     *
     * <p>Every event goes through the same steps. Recording an event marks the reports and forks that it concerns; the
     * later steps look only at what is marked.
     */
    public List<Action> handle(Event event, long nowNanos) {
        if (progress.isInterrupted()) {
            return List.of();
        }
        time.set(nowNanos);
        if (event instanceof Event.Interrupted) {
            return interruption.end();
        }
        checkAndRecord(event);
        queue.goOn();
        settleReruns();
        present();
        assign();
        queue.ask();
        askForJvms(event);
        runEnd.finishIfDone();
        return outbox.take();
    }

    /** Checks what a fork says before it has any effect; a fork that speaks nonsense is sent away. */
    private void checkAndRecord(Event event) {
        if (isOfQueue(event)) {
            return;
        }
        if (!(event instanceof Event.ForkSaid said) || !isOfTheRun(said)) {
            events.record(event);
            return;
        }
        Fork fork = forks.table().get(said.fork());
        try {
            Protocol.check(said.message(), fork, forks.planning(), progress.runOrNull());
            messages.record(fork, said.message());
        } catch (NonsenseException e) {
            lifecycle.sendAway(fork, String.valueOf(e.getMessage()));
        }
    }

    private boolean isOfQueue(Event event) {
        if (event instanceof Event.QueueAnswered answered) {
            queue.answered(answered.answer());
        } else if (event instanceof Event.QueueSilent silent) {
            queue.silent(silent.reason());
        } else if (event instanceof Event.QueueGone gone) {
            queue.gone(gone.reason());
        } else {
            return false;
        }
        return true;
    }

    private boolean isOfTheRun(Event.ForkSaid said) {
        return forks.table().isConnected(said.fork())
                && !progress.isTimeOver()
                && !(said.message() instanceof ToConductor.Confirmed);
    }

    /** Plans the rerun of each class whose results are all known, if something in it failed. */
    private void settleReruns() {
        Run run = progress.runOrNull();
        if (run != null) {
            for (ClassStory story : dirty.stories(run.presentation())) {
                if (run.settle(story)) {
                    forks.idle().scheduleChanged();
                }
            }
        }
    }

    private void present() {
        Run run = progress.runOrNull();
        reportSender.send(run == null ? null : run.presentation());
    }

    private void assign() {
        assignments.assign();
    }

    private void askForJvms(Event event) {
        jvms.handled(event);
    }

    /** The questions to ask forks after the messages of one or more events. */
    public List<Action.Send> questions() {
        return outbox.questions();
    }

    /** What the queue that machines share should hear if the run ends now. */
    public Optional<QueueRequest> farewell() {
        return queue.farewell();
    }

    /** Whether a fork waits for an idle processor. If so, the processors should be looked at often. */
    public boolean hasForksStandingBy() {
        return forks.standby().anyStandsBy() && !progress.isOver();
    }

    /** Whether nothing remains to be done; a fork that joins later is told to leave. */
    public boolean isOver() {
        return progress.isOver();
    }

    /** Whether tests are running although no fork is left to present their results. */
    public boolean hasNoPresenter() {
        return !progress.isOver()
                && forks.table().presenters().isEmpty()
                && !forks.table().connected().isEmpty();
    }

    /** Why the run was broken off; empty if it was not. */
    public Optional<String> failure() {
        Optional<Progress.Failure> failure = progress.failure();
        return failure.isPresent() ? Optional.of(failure.get().message()) : Optional.empty();
    }

    /** How many units have not begun; 0 until the first units are known. */
    public int pendingUnits() {
        Run run = progress.runOrNull();
        return run == null ? 0 : run.scheduler().pendingUnits();
    }

    /** Whether the console has rows that say how far the run has come. */
    public boolean isLive() {
        return console.isLive();
    }

    /** How far the run has come, for the rows of a console. */
    public LiveState live(long nowNanos) {
        Run run = progress.runOrNull();
        return console.live(
                run == null ? OptionalLong.empty() : run.scheduler().leftNanos(leasedForks(), nowNanos), nowNanos);
    }

    private int leasedForks() {
        return (int) forks.table().connected().stream()
                .filter(fork -> fork.lease().isPresent())
                .count();
    }

    /** Whether some of the tests that were found are left out, although no other machine runs them. */
    public boolean isSelection() {
        return progress.isSelection();
    }

    /** How many JVMs have taken part in the run, without those that stand by. */
    public int forksTakingPart() {
        return forks.table().takingPart();
    }

    /**
     * What must be stored for the next run before this one can end; empty until that is known, and once it is stored.
     */
    public Optional<Observed> toRemember() {
        return progress.toRemember();
    }

    /**
     * Whether a fork ended that was not told to leave, or before everything arrived that it was to pass on to Surefire.
     */
    public boolean hasLostForks() {
        return lifecycle.hasLostForks();
    }

    /** How many JVMs should have been requested by now, if Surefire starts a new JVM for each class or test. */
    public int jvmsWanted() {
        return jvms.wanted();
    }
}
