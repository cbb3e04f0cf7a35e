package io.github.surefirefine.dispatch;

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
    private final Progress progress;
    private final ForkLifecycle lifecycle;
    private final MessageRecorder messages;
    private final EventRecorder events;
    private final ReportSender reportSender;
    private final Assignments assignments;
    private final FreshJvms jvms;
    private final RunEnd runEnd;
    private final QueueTalk queue;

    /**
     * Creates a dispatcher for one run.
     *
     * @param store for what is too large for memory
     */
    public Dispatcher(ForkUse use, FineOptions options, EventStore store) {
        this(use, options, store, Optional.empty());
    }

    /**
     * Creates a dispatcher for one run.
     *
     * @param store for what is too large for memory
     * @param member this machine, if several machines share the run
     */
    public Dispatcher(ForkUse use, FineOptions options, EventStore store, Optional<QueueMember> member) {
        RunConsole console = new RunConsole(options);
        TestTimeouts timeouts = new TestTimeouts(options);
        EventMemory memory = use == ForkUse.ONE_JVM ? EventMemory.besideTests(store) : new EventMemory(store);
        forks = Forks.none(options.forks().replacements());
        Confirmations confirmations = new Confirmations(use != ForkUse.ONE_JVM);
        outbox = new Outbox(forks.table(), confirmations);
        progress = new Progress(use, memory, confirmations);
        Scripting scripting = new Scripting(forks.table(), outbox, console, progress, time);
        Optional<TestBisection> bisection =
                options.diagnosis().bisected().map(test -> new TestBisection(test, outbox, progress));
        Optional<Intake> ownShard = options.shard().map(shard -> new OwnShard(shard, outbox, console, progress));
        Optional<SharedRun> shared =
                member.map(machine -> new SharedRun(machine, forks, outbox, console, progress, dirty, time));
        queue = shared.<QueueTalk>map(run -> run).orElseGet(NoQueue::new);
        Intake intake = bisection
                .<Intake>map(test -> test)
                .or(() -> shared)
                .or(() -> ownShard)
                .orElseGet(WholeSuite::new);
        ReproductionGoal goal = bisection.<ReproductionGoal>map(test -> test).orElseGet(() -> afterTheRun(options));
        TrialForks trials = new TrialForks(use, outbox, forks.replacements());
        RunRecorder runRecorder = new RunRecorder(forks, outbox, console, timeouts, dirty, time);
        reportSender = new ReportSender(forks.table(), outbox, dirty);
        assignments = new Assignments(intake.takesAll(), forks, progress, scripting, outbox, time);
        jvms = new FreshJvms(forks.table(), progress, time);
        runEnd = new RunEnd(forks, outbox, console, new Reproduction(goal, outbox, trials), progress, time);
        lifecycle = new ForkLifecycle(forks, outbox, dirty, progress, scripting, runRecorder, runEnd);
        messages = new MessageRecorder(forks, outbox, console, dirty, progress, intake, scripting, runRecorder, time);
        Ticker ticker = new Ticker(forks, outbox, console, timeouts, trials, scripting, progress, time);
        events = new EventRecorder(forks, lifecycle, ticker, trials, scripting, progress, outbox, time);
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
        time.set(nowNanos);
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
        assignments.assign(runEnd::dismiss);
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

    /** How many units have not begun; 0 until the first units are known. */
    public int pendingUnits() {
        Run run = progress.runOrNull();
        return run == null ? 0 : run.scheduler().pendingUnits();
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
