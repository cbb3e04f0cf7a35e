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
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.report.EventStore;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.Optional;

/**
 * The authority of a run: it is told every event in one order and answers with the messages to send. A fork runs a unit
 * only after the lease was recorded here, and a unit counts once.
 *
 * <p>Life of a run: the forks make the plan, slice by slice; then each free fork gets a lease, waits, or hears that the
 * run is over. A fork that dies while planning is followed by another one; two such deaths end the run. What has failed
 * is run again, and after too many failures the rest is skipped, where the user wants that. A fork that says what it
 * cannot mean is sent away, as if it had died.
 *
 * <p>Pure and not thread-safe. Times are of one monotonic clock, in nanoseconds.
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

    /**
     * A dispatcher for one run.
     *
     * @param store for what is too large for memory
     */
    public Dispatcher(ForkUse use, FineOptions options, EventStore store) {
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
        Intake intake = bisection.<Intake>map(test -> test).or(() -> ownShard).orElseGet(WholeSuite::new);
        ReproductionGoal goal = bisection.<ReproductionGoal>map(test -> test).orElseGet(() -> afterTheRun(options));
        TrialForks trials = new TrialForks(use, outbox, forks.replacements());
        RunRecorder runRecorder = new RunRecorder(forks, outbox, console, timeouts, dirty, time);
        reportSender = new ReportSender(forks.table(), outbox, dirty);
        assignments = new Assignments(intake.takesAll(), forks, progress, scripting, outbox, time);
        jvms = new FreshJvms(forks.table(), progress, time);
        runEnd = new RunEnd(forks.table(), outbox, console, new Reproduction(goal, outbox, trials), progress, time);
        lifecycle = new ForkLifecycle(forks, outbox, dirty, progress, scripting, runRecorder, runEnd, time);
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
     * Takes one event; the messages are to be sent in the given order.
     *
     * <p>Every event goes through the same steps. What is recorded marks the reports and forks that it concerns; the steps
     * after that look at what was marked.
     */
    public List<Action> handle(Event event, long nowNanos) {
        time.set(nowNanos);
        checkAndRecord(event);
        settleReruns();
        present();
        assign();
        askForJvms(event);
        runEnd.finishIfDone();
        return outbox.take();
    }

    /** What a fork of the run says is checked before anything comes of it; a fork that speaks nonsense is sent away. */
    private void checkAndRecord(Event event) {
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

    private boolean isOfTheRun(Event.ForkSaid said) {
        return forks.table().isConnected(said.fork())
                && !progress.isTimeOver()
                && !(said.message() instanceof ToConductor.Confirmed);
    }

    /** Where every result of a class is known, what has failed in it is planned once more. */
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

    /** What forks are to be asked after the messages of some events. */
    public List<Action.Send> questions() {
        return outbox.questions();
    }

    /** Whether a fork waits for an idle processor: whoever watches the processors should look at them often. */
    public boolean hasForksStandingBy() {
        return forks.standby().anyStandsBy() && !progress.isOver();
    }

    /** Whether nothing remains to be done; a fork that comes later is told to leave. */
    public boolean isOver() {
        return progress.isOver();
    }

    /** Whether tests are being run although nobody is there to present their results. */
    public boolean hasNoPresenter() {
        return !progress.isOver()
                && forks.table().presenters().isEmpty()
                && !forks.table().connected().isEmpty();
    }

    /** How many units have not begun, 0 as long as none is known. */
    public int pendingUnits() {
        Run run = progress.runOrNull();
        return run == null ? 0 : run.scheduler().pendingUnits();
    }

    /** How many JVMs have taken part in the run: those that stand by do not. */
    public int forksTakingPart() {
        return forks.table().takingPart();
    }

    /** What is to be kept for the next run before this one can end; none as long as that is not known, or is kept. */
    public Optional<Observed> toRemember() {
        return progress.toRemember();
    }

    /** Whether a fork has ended that was not told to leave, or before all had arrived that it was to tell Surefire. */
    public boolean hasLostForks() {
        return lifecycle.hasLostForks();
    }

    /** How many JVMs should have been asked for by now, where Surefire starts a new one for whatever comes next. */
    public int jvmsWanted() {
        return jvms.wanted();
    }
}
