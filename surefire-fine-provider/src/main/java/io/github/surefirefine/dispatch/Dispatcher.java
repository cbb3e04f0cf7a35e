package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.ForkRole;
import io.github.surefirefine.model.InvocationId;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.Lease;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.ReportEvent.TestOutput;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.report.EventStore;
import io.github.surefirefine.schedule.Decision;
import io.github.surefirefine.schedule.Estimates;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.schedule.SharedMethod;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    private static final int MAX_PLANNING_DEATHS = 2;

    private static final int LAST_PRESENTERS = 2;

    /** JUnit's own words for what it skips for the same reason. */
    private static final String SKIP_REASON = "Execution cancelled";

    private final ForkUse use;
    private final EventMemory memory;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final ForkTable forks = new ForkTable();
    private final Set<ForkId> waiting = new LinkedHashSet<>();

    /** Replacements that were told to leave and are not gone yet. */
    private final Set<ForkId> leaving = new HashSet<>();

    private final Confirmations confirmations;
    private final Outbox outbox;

    private final Planning planning = new Planning();
    private final Replacements replacements;

    private @Nullable String failure;
    private @Nullable Run run;
    private int jvmsUsed;
    private Estimates past = Estimates.NONE;
    private boolean isRemembered;
    private boolean skipping;
    private boolean over;

    /**
     * A dispatcher for one run.
     *
     * @param store for what is too large for memory
     */
    public Dispatcher(ForkUse use, FineOptions options, EventStore store) {
        this.use = use;
        this.confirmations = new Confirmations(use != ForkUse.ONE_JVM);
        this.outbox = new Outbox(forks, confirmations);
        this.memory = new EventMemory(store);
        this.console = new RunConsole(options);
        this.replacements = new Replacements(options.replacements());
        this.timeouts = new TestTimeouts(options);
    }

    /** Takes one event; the messages are to be sent in the given order. */
    public List<Action> handle(Event event, long nowNanos) {
        if (event instanceof Event.ForkJoined joined) {
            forkJoined(forks.join(joined, nowNanos), nowNanos);
        } else if (event instanceof Event.ForkGone gone) {
            forkGone(gone.fork(), fork -> new Obituary(fork, gone.postmortem()), nowNanos);
        } else if (event instanceof Event.ReplacementFailed failed) {
            replacementFailed(failed.reason(), nowNanos);
        } else if (event instanceof Event.SurefireLeft) {
            surefireLeft(nowNanos);
        } else if (event instanceof Event.ForkSaid said && said.message() instanceof ToConductor.Confirmed) {
            confirmations.confirmed(said.fork());
            finishIfDone(nowNanos);
        } else if (event instanceof Event.ForkSaid said && forks.isConnected(said.fork())) {
            hear(forks.get(said.fork()), said.message(), nowNanos);
        } else if (event instanceof Event.ForkSaidNonsense said && forks.isConnected(said.fork())) {
            sendAway(forks.get(said.fork()), "said what cannot be read: " + said.what(), nowNanos);
        } else if (event instanceof Event.Recalled recalled) {
            past = recalled.past();
            warn(recalled.warning());
        } else if (event instanceof Event.Remembered remembered) {
            isRemembered = true;
            warn(remembered.warning());
            finishIfDone(nowNanos);
        } else if (event instanceof Event.Troubled troubled) {
            warn(Optional.of(troubled.warning()));
        } else if (event instanceof Event.Tick) {
            outbox.print(console.tick(forks.distinctNumbers(), nowNanos));
            outbox.addAll(timeouts.due(nowNanos));
            wakeWaiting(nowNanos);
        }
        return outbox.take();
    }

    /** What forks are to be asked after the messages of some events. */
    public List<Action.Send> questions() {
        return confirmations.questions();
    }

    /** Whether nothing remains to be done; a fork that comes later is told to leave. */
    public boolean isOver() {
        return over;
    }

    /** Whether tests are being run although nobody is there to present their results. */
    public boolean hasNoPresenter() {
        return !over && forks.presenters().isEmpty() && !forks.connected().isEmpty();
    }

    /** What is to be kept for the next run before this one can end; none as long as that is not known, or is kept. */
    public Optional<Observed> toRemember() {
        return run != null && !isRemembered && isDone(run) ? Optional.of(run.observed()) : Optional.empty();
    }

    /** How many JVMs should have been asked for by now, where each runs one unit. */
    public int jvmsWanted() {
        if (over) {
            return 0;
        }
        if (run == null) {
            return 1 + jvmsUsed;
        }
        boolean presenterMissing =
                run.scheduler.isDone() && forks.connected().isEmpty() && !run.presentation.isAllPresented();
        return jvmsUsed + run.scheduler.pendingUnits() + (presenterMissing ? 1 : 0);
    }

    private void forkJoined(Fork fork, long nowNanos) {
        if (fork.role == ForkRole.REPLACEMENT) {
            replacements.arrived();
            outbox.print(List.of(RunConsole.info(Obituary.replacedBy(fork))));
        }
        if (over) {
            dismiss(fork, nowNanos);
        } else if (failure != null) {
            abort(fork, failure, nowNanos);
        } else if (run != null) {
            run.scheduler.forkCame(fork.id);
            outbox.print(List.of());
            presentAll(run, fork, nowNanos);
            assign(fork, nowNanos);
        } else {
            plan(fork);
        }
    }

    private void forkGone(ForkId id, Function<Fork, Farewell> why, long nowNanos) {
        waiting.remove(id);
        console.idle(id);
        timeouts.forkGone(id);
        if (leaving.remove(id) && over) {
            dismissAll(nowNanos);
            return;
        }
        if (!forks.isConnected(id)) {
            lateLoss(id, nowNanos);
            return;
        }
        Fork fork = forks.get(id);
        Farewell farewell = why.apply(fork);
        forks.leave(id, nowNanos);
        Confirmations.Lost sent = confirmations.lost(id);
        outbox.printAgain(sent.lines());
        if (!fork.wasLeased()) {
            jvmsUsed++;
        }
        boolean wasPlanning = planning.lost(id);
        replace(fork);
        if (run != null) {
            loseLease(run, fork, sent.stories(), farewell, nowNanos);
        }
        if (wasPlanning) {
            planAgain(nowNanos);
        }
        forks.presenters().stream().findFirst().ifPresent(first -> spare(forks.get(first)));
        keepUnpresented();
    }

    /** A fork that was told to leave has left, or has died before it had passed on everything. */
    private void lateLoss(ForkId id, long nowNanos) {
        Confirmations.Lost sent = confirmations.lost(id);
        outbox.printAgain(sent.lines());
        if (run != null) {
            run.presentation.lost(id, sent.stories());
            presentOnFirst(run, nowNanos);
            finishIfDone(nowNanos);
        }
    }

    private void presentOnFirst(Run current, long nowNanos) {
        forks.presenters().stream().findFirst().ifPresent(next -> presentAll(current, forks.get(next), nowNanos));
    }

    /** A dead fork leaves a place, if there is work for another one. */
    private void replace(Fork dead) {
        boolean hasWork = run == null || !run.isPlanComplete() || run.scheduler.hasUnbegun();
        if (use == ForkUse.REUSED && !over && hasWork) {
            replacements.replace(dead.number).ifPresent(outbox::add);
        }
    }

    /**
     * Of the last two forks that Surefire listens to, one is not to die of a test, as long as others can run them: both
     * could die at the same moment.
     */
    private boolean isSpared(Fork fork) {
        return forks.isFirstOfLastPresenters(fork, LAST_PRESENTERS)
                && (forks.hasReplacement() || replacements.starting() > 0);
    }

    private void spare(Fork fork) {
        if (isSpared(fork) && run != null) {
            run.scheduler
                    .heldBy(fork.id)
                    .filter(held -> !held.units().isEmpty())
                    .ifPresent(held -> outbox.send(fork.id, new ToFork.GiveUp(held.lease(), held.units())));
        }
    }

    private void replacementFailed(String reason, long nowNanos) {
        replacements.arrived();
        if (over) {
            return;
        }
        warn(Optional.of("fine: a fork that has ended cannot be replaced: " + reason));
        wakeAll(nowNanos);
    }

    /** Where Surefire has no fork left, nobody presents; what is known is kept at once, for Maven may end soon. */
    private void keepUnpresented() {
        if (use == ForkUse.REUSED && !over && run != null && forks.presenters().isEmpty()) {
            outbox.add(new Action.KeepUnpresented(UnpresentedText.of(run)));
        }
    }

    private void surefireLeft(long nowNanos) {
        if (!over) {
            keepUnpresented();
            end(nowNanos);
        }
    }

    private void planAgain(long nowNanos) {
        if (planning.deaths() >= MAX_PLANNING_DEATHS) {
            failure = "fine: two forks died while they were looking for tests. The tests' static initialisers, their"
                    + " engines or listeners end the JVM; run with -DforkCount=1 without the provider to see where.";
        }
        for (Fork fork : forks.connected()) {
            if (failure != null) {
                abort(fork, failure, nowNanos);
                return;
            } else if (fork.lease().isEmpty()) {
                plan(fork);
            }
        }
    }

    private void loseLease(Run lost, Fork fork, List<ClassStory> sent, Farewell farewell, long nowNanos) {
        boolean wasBusy = fork.wasBusy();
        Optional<Map.Entry<Integer, String>> openSet = lost.presentation.openSetOf(fork.id);
        lost.presentation.lost(fork.id, sent);
        Scheduler.Loss loss = lost.scheduler.forkLost(fork.id);
        if (loss.units().isEmpty() && wasBusy) {
            warn(farewell.nothingLost());
        } else if (loss.beforeBegin() && openSet.isPresent()) {
            loss.units().forEach(unit -> withdrawn(lost, unit));
            fixtureLost(lost, fork, openSet.get(), farewell, nowNanos);
        } else {
            String during = loss.beforeBegin() ? "before this test began" : "while this test was running";
            loseUnits(lost, fork, loss.units(), farewell.outcome(), farewell.failure(during), nowNanos);
        }
        presentOnFirst(lost, nowNanos);
        wakeWaiting(nowNanos);
        finishIfDone(nowNanos);
    }

    /** Two forks have died in a fixture of a class: it fails as such. */
    private void fixtureLost(Run lost, Fork fork, Map.Entry<Integer, String> set, Farewell farewell, long nowNanos) {
        TestClass testClass = lost.testClass(set.getKey());
        FailureText failure = farewell.failure("in a fixture of this class");
        Entry entry = new Entry(null, set.getValue(), testClass.name(), null, null, null, null, null, null, null);
        failSet(lost, fork, set.getValue(), new TestFinished(farewell.outcome(), entry.withFailure(failure)), nowNanos);
    }

    private void loseUnits(
            Run current, Fork fork, List<TestUnit> units, Outcome outcome, FailureText failure, long nowNanos) {
        for (TestUnit unit : units) {
            current.lost(unit);
            current.report(unit).ifPresent(report -> {
                TestFinished error = report.unitLost(unit.index(), outcome, failure, fork.testMillis(nowNanos));
                announce(current, unit, fork, error, nowNanos);
                forgetUnrun(current, unit);
                present(current, unit.classIndex(), fork, nowNanos);
            });
        }
    }

    private void hear(Fork fork, ToConductor message, long nowNanos) {
        try {
            Protocol.check(message, fork, planning, run);
            forkSaid(fork, message, nowNanos);
        } catch (NonsenseException e) {
            sendAway(fork, String.valueOf(e.getMessage()), nowNanos);
        }
    }

    /** The fork cannot be trusted any more; for the others it is as if it had died. Its JVM fails, and the build with it. */
    private void sendAway(Fork fork, String nonsense, long nowNanos) {
        SentAway sentAway = new SentAway(fork, nonsense);
        outbox.send(fork.id, new ToFork.Abort(sentAway.reason()));
        forkGone(fork.id, same -> sentAway, nowNanos);
        warn(Optional.of(sentAway.reason()));
    }

    private void forkSaid(Fork fork, ToConductor message, long nowNanos) {
        if (message instanceof ToConductor.PlanMade made) {
            planMade(fork, made, nowNanos);
        } else if (message instanceof ToConductor.PlanFailed failed) {
            abort(fork, failed.message(), nowNanos);
        } else if (message instanceof ToConductor.Launched launched) {
            if (fork.role == ForkRole.SUREFIRE) {
                replacements.launched(fork.id, fork.number, launched.launch());
            }
        } else if (message instanceof ToConductor.Exiting exiting) {
            fork.exiting(exiting.caller());
        } else if (message instanceof ToConductor.Printed printed) {
            presentLoose(printed.output());
        } else if (run != null) {
            runSaid(run, fork, message, nowNanos);
        }
    }

    private void runSaid(Run current, Fork fork, ToConductor message, long nowNanos) {
        if (message instanceof ToConductor.UnitEvent news) {
            unitEvent(current, fork, current.unit(news.unit()), news.event(), nowNanos);
        } else if (message instanceof ToConductor.SharedResult shared) {
            TestUnit unit = current.unit(shared.unit());
            if (current.report(unit)
                    .filter(report -> report.sharedResult(shared.uniqueId()))
                    .isPresent()) {
                unitEvent(current, fork, unit, shared.result(), nowNanos);
            }
        } else if (message instanceof ToConductor.UnitStarted started) {
            current.scheduler.unitStarted(fork.id, started.unit(), nowNanos);
            wakeWaiting(nowNanos);
        } else if (message instanceof ToConductor.UnitsGivenUp given) {
            unitsGivenUp(current, fork, given, nowNanos);
        } else if (message instanceof ToConductor.InvocationsShared shared) {
            current.scheduler.invocationsShared(fork.id, shared.unit(), shared.begun());
            wakeWaiting(nowNanos);
        } else if (message instanceof ToConductor.ClaimInvocations claim) {
            outbox.send(fork.id, new ToFork.Claimed(current.claim(claim.unit(), claim.from(), nowNanos)));
        } else if (message instanceof ToConductor.InvocationsSeen seen) {
            invocationsSeen(current, fork, seen, nowNanos);
        } else if (message instanceof ToConductor.UnitFinished finished) {
            unitFinished(current, fork, current.unit(finished.unit()), nowNanos);
        } else if (message instanceof ToConductor.LeaseFailed failed) {
            loseUnits(current, fork, current.scheduler.leaseFailed(fork.id), Outcome.ERROR, failed.failure(), nowNanos);
        } else if (message instanceof ToConductor.LeaseFinished) {
            loseUnits(
                    current,
                    fork,
                    current.scheduler.leaseFailed(fork.id),
                    Outcome.ERROR,
                    LostTests.forgottenBy(fork),
                    nowNanos);
            leaseEnded(current, fork, nowNanos);
        } else if (message instanceof ToConductor.TestLimit limit) {
            timeouts.limit(limit.unit(), limit.millis());
        } else if (message instanceof ToConductor.TestStuck stuck) {
            timeouts.stuck(stuck.test(), stuck.threads(), nowNanos)
                    .ifPresent(entry -> outbox.print(console.timedOut(fork.number, entry, stuck.threads(), nowNanos)));
        } else if (message instanceof ToConductor.LeakFound found) {
            outbox.print(console.leaked(fork.number, found.leak(), nowNanos));
        } else if (message instanceof ToConductor.LeaseAbandoned abandoned) {
            leaseAbandoned(current, fork, abandoned, nowNanos);
        } else if (message instanceof ToConductor.SetOpened opened) {
            current.scheduler.classEntered(fork.id, nowNanos);
            int classIndex = current.presentation.classOfSet(opened.uniqueId());
            current.presentation
                    .report(classIndex)
                    .ifPresent(report -> report.setOpened(fork.id, opened.uniqueId(), opened.entry()));
            present(current, classIndex, fork, nowNanos);
        } else if (message instanceof ToConductor.SetClosed closed) {
            int classIndex = current.presentation.classOfSet(closed.uniqueId());
            current.presentation
                    .report(classIndex)
                    .ifPresent(report -> report.setClosed(fork.id, closed.uniqueId(), closed.entry()));
            present(current, classIndex, fork, nowNanos);
        } else if (message instanceof ToConductor.SetFailed failed) {
            setFailed(current, fork, failed, nowNanos);
        }
    }

    private void leaseEnded(Run current, Fork fork, long nowNanos) {
        current.scheduler.classesOf(fork.id).forEach(index -> leaveClass(current, index, fork, nowNanos));
        current.scheduler.leaseFinished(fork.id);
        fork.leaseEnded(nowNanos);
        assign(fork, nowNanos);
        wakeWaiting(nowNanos);
    }

    /**
     * A fork has left a test behind. What it had begun beside it is lost, what it had not begun is for whoever is free, and
     * so is the fork.
     */
    private void leaseAbandoned(Run current, Fork fork, ToConductor.LeaseAbandoned abandoned, long nowNanos) {
        TestUnit stuck = current.unit(abandoned.test().unit());
        timeouts.leftBehind(abandoned.test(), current.consequenceOfLeaving(stuck, abandoned.test()), nowNanos)
                .ifPresent(result -> result(current, fork, stuck, result, nowNanos));
        for (TestUnit lost : current.scheduler.leaseFailed(fork.id)) {
            if (lost.index() == stuck.index()) {
                current.lost(stuck);
                current.report(stuck).ifPresent(report -> report.unitBrokenOff(stuck.index()));
                forgetUnrun(current, stuck);
            } else {
                loseUnits(
                        current,
                        fork,
                        List.of(lost),
                        Outcome.ERROR,
                        LostTests.ranBeside(abandoned.test().id()),
                        nowNanos);
            }
            timeouts.unitEnded(lost.index());
        }
        console.idle(fork.id);
        presentAll(current, fork, nowNanos);
        leaseEnded(current, fork, nowNanos);
    }

    /** Where a launcher execution broke off, nobody has said that the fork has left the sets that it was in. */
    private void leaveClass(Run current, int classIndex, Fork fork, long nowNanos) {
        current.presentation.story(classIndex).ifPresent(story -> {
            story.forkLost(fork.id);
            present(current, classIndex, fork, nowNanos);
        });
    }

    private void unitEvent(Run current, Fork fork, TestUnit unit, ReportEvent event, long nowNanos) {
        if (event instanceof TestFinished finished) {
            timeouts.finished(unit.index(), finished)
                    .ifPresent(result -> result(current, fork, unit, result, nowNanos));
            return;
        }
        Optional<ClassReport> report = current.report(unit);
        if (report.isEmpty()) {
            presentLate(fork, event);
            return;
        }
        report.get().unitEvent(unit.index(), event);
        if (event instanceof TestStarting starting) {
            fork.testBegun(nowNanos);
            console.testStarted(fork.id, fork.number, starting.entry(), nowNanos);
            timeouts.started(fork.id, unit.index(), starting.entry(), nowNanos);
            invocationBegun(current, unit, starting);
        }
        present(current, unit.classIndex(), fork, nowNanos);
    }

    private static void invocationBegun(Run current, TestUnit unit, TestStarting starting) {
        current.scheduler
                .sharedMethod(unit.index())
                .ifPresent(method -> InvocationId.of(starting.entry().uniqueId())
                        .ifPresent(invocation -> method.invocationBegun(unit.index(), invocation.number())));
    }

    private void result(Run current, Fork fork, TestUnit unit, TestFinished result, long nowNanos) {
        current.report(unit).ifPresent(report -> {
            report.unitEvent(unit.index(), result);
            announce(current, unit, fork, result, nowNanos);
            current.noteFailure(unit, result);
            skipIfTooManyFailures(current);
            present(current, unit.classIndex(), fork, nowNanos);
        });
    }

    private void unitFinished(Run current, Fork fork, TestUnit unit, long nowNanos) {
        current.scheduler.unitFinished(fork.id, unit.index(), nowNanos);
        current.report(unit).ifPresent(report -> report.unitFinished(unit.index()));
        console.idle(fork.id);
        timeouts.unitEnded(unit.index());
        forgetUnrun(current, unit);
        present(current, unit.classIndex(), fork, nowNanos);
        wakeWaiting(nowNanos);
    }

    /** A fork is through with a method that it shares with others. */
    private void invocationsSeen(Run current, Fork fork, ToConductor.InvocationsSeen seen, long nowNanos) {
        TestUnit unit = current.unit(seen.unit());
        if (current.through(unit, seen.seen(), seen.different())) {
            warn(Optional.of(LostTests.notShared(current.classOf(unit), unit)));
        }
        if (!skipping) {
            for (Invocations missing : current.missing(unit)) {
                unitEvent(current, fork, unit, LostTests.notFound(current.classOf(unit), unit, missing), nowNanos);
            }
        }
    }

    private void unitsGivenUp(Run current, Fork fork, ToConductor.UnitsGivenUp given, long nowNanos) {
        for (TestUnit unit : current.scheduler.unitsGivenUp(fork.id, given.lease(), given.units())) {
            withdrawn(current, unit);
            present(current, unit.classIndex(), fork, nowNanos);
        }
        wakeWaiting(nowNanos);
    }

    private void withdrawn(Run current, TestUnit unit) {
        current.report(unit).ifPresent(report -> report.unitFinished(unit.index()));
        forgetUnrun(current, unit);
    }

    private void setFailed(Run current, Fork fork, ToConductor.SetFailed failed, long nowNanos) {
        TestFinished error = new TestFinished(failed.assertion() ? Outcome.FAILED : Outcome.ERROR, failed.entry());
        failSet(current, fork, failed.uniqueId(), error, nowNanos);
    }

    /** A class that fails as such is one error; whatever of it has not been handed out is not run. */
    private void failSet(Run current, Fork fork, String set, TestFinished error, long nowNanos) {
        int classIndex = current.presentation.classOfSet(set);
        current.presentation
                .report(classIndex)
                .filter(report -> report.setFailed(set, error))
                .ifPresent(report -> {
                    TestClass testClass = current.testClass(classIndex);
                    if (!testClass.isRerun()) {
                        console.replanned(1);
                    }
                    printResult(fork, testClass, error, nowNanos);
                    current.noteFailure(testClass, set, error.entry());
                    skipIfTooManyFailures(current);
                    current.scheduler.withdraw(classIndex).forEach(unit -> withdrawn(current, unit));
                    present(current, classIndex, fork, nowNanos);
                });
    }

    /** The total grows with each test that was not planned. */
    private void announce(Run current, TestUnit unit, Fork fork, TestFinished result, long nowNanos) {
        TestClass testClass = current.classOf(unit);
        if (!testClass.isRerun()) {
            console.replanned(current.countResult(unit));
        }
        printResult(fork, testClass, result, nowNanos);
    }

    /** The total shrinks by the tests of a unit that did not come, once it is through. */
    private void forgetUnrun(Run current, TestUnit unit) {
        if (!current.classOf(unit).isRerun()) {
            console.replanned(-current.countUnrun(unit));
        }
    }

    /** From now on what has not begun is skipped; what was run before and has failed may still be run again. */
    private void skipIfTooManyFailures(Run current) {
        if (!skipping && current.hasFailedTooOften()) {
            skipping = true;
            forks.connected()
                    .forEach(fork -> fork.lease()
                            .filter(lease -> !isRerun(current, lease))
                            .ifPresent(lease -> outbox.send(fork.id, new ToFork.CancelLease(lease.id()))));
        }
    }

    /** What is printed after the class has been presented belongs to nothing; its own fork passes it on as it is. */
    private void presentLate(Fork fork, ReportEvent event) {
        if (event instanceof TestOutput output) {
            if (fork.role == ForkRole.SUREFIRE) {
                outbox.send(fork.id, new ToFork.Present(output, 0));
            } else {
                presentLoose(output);
            }
        }
    }

    /** What a fork has printed that Surefire does not hear, and that belongs to no test. */
    private void presentLoose(TestOutput output) {
        forks.presenters().stream()
                .findFirst()
                .ifPresent(presenter -> outbox.send(presenter, new ToFork.Present(output, 0)));
    }

    /** Some classes more are known; the forks that have nothing to do can begin with them. */
    private void planGrew(Fork finder, RunPlan plan) {
        Run current = run == null ? begin(plan.rules()) : run;
        current.add(plan, finder.id);
    }

    private Run begin(RunRules rules) {
        Run begun = new Run(rules, use, past, memory, confirmations);
        forks.ids().forEach(begun.scheduler::forkCame);
        run = begun;
        return begun;
    }

    private void planMade(Fork fork, ToConductor.PlanMade made, long nowNanos) {
        planGrew(fork, PlanCheck.unpack(made.packed()));
        planning.made(fork.id, made.slices(), current().rules.order().isAsPlanned());
        if (planning.isComplete()) {
            current().completePlan();
            outbox.print(console.planned(
                    current().plannedTests(), current().plannedClasses(), forks.distinctNumbers(), nowNanos));
        }
        assignIdle(nowNanos);
    }

    private void assignIdle(long nowNanos) {
        for (Fork fork : forks.connected()) {
            if (forks.isConnected(fork.id) && fork.lease().isEmpty()) {
                waiting.remove(fork.id);
                assign(fork, nowNanos);
            }
        }
    }

    /** Gives a free fork something to do. */
    private void assign(Fork fork, long nowNanos) {
        if (planning.isBusy(fork.id)) {
            return;
        }
        if (isSpared(fork)) {
            current().scheduler.forkLeft(fork.id);
            waiting.add(fork.id);
            finishIfDone(nowNanos);
            return;
        }
        if (plan(fork)) {
            return;
        }
        Run current = current();
        Decision decision = joined(current, fork, decide(current, fork, nowNanos), nowNanos);
        if (decision instanceof Decision.Grant grant) {
            outbox.send(fork.id, order(current, fork, grant.lease()));
            fork.leaseBegun(grant.lease(), nowNanos);
            jvmsUsed++;
            return;
        } else if (decision instanceof Decision.Take take) {
            outbox.send(take.owner(), new ToFork.GiveUp(take.lease(), take.units()));
        } else if (decision instanceof Decision.Share share) {
            outbox.send(share.owner(), new ToFork.ShareInvocations(share.lease(), share.unit()));
        }
        finishIfDone(nowNanos);
        if (!over && use == ForkUse.ONE_UNIT_EACH && !isAllSaid(current)) {
            dismiss(fork, nowNanos);
        } else if (!over) {
            waiting.add(fork.id);
        }
    }

    /** Whoever joins a method runs a unit of its own. */
    private static Decision joined(Run current, Fork fork, Decision decision, long nowNanos) {
        if (!(decision instanceof Decision.Join join)) {
            return decision;
        }
        TestUnit part = current.addPart(join.unit());
        current.scheduler.addPart(part, join.unit());
        return current.scheduler.grantPart(fork.id, part, nowNanos);
    }

    private Decision decide(Run current, Fork fork, long nowNanos) {
        if (leavesAfterOneUnit(fork)) {
            return new Decision.Wait();
        }
        return use == ForkUse.ONE_JVM || skipping
                ? current.scheduler.forkReadyForAll(fork.id, nowNanos)
                : current.scheduler.forkReady(fork.id, nowNanos);
    }

    private ToFork order(Run current, Fork fork, Lease lease) {
        if (isRerun(current, lease)) {
            return new ToFork.RunLease(lease);
        }
        if (skipping) {
            return new ToFork.SkipLease(lease, SKIP_REASON);
        }
        Optional<SharedMethod> joined = current.partOf(lease);
        if (joined.isPresent()) {
            return new ToFork.RunPart(lease, joined.get().begun());
        }
        // What was discovered can be run once, so not where it has broken off.
        return use == ForkUse.ONE_JVM && !fork.wasLeased() ? new ToFork.RunPlanned(lease) : new ToFork.RunLease(lease);
    }

    private static boolean isRerun(Run current, Lease lease) {
        return current.classOf(lease.units().get(0)).isRerun();
    }

    private boolean leavesAfterOneUnit(Fork fork) {
        return use == ForkUse.ONE_UNIT_EACH && fork.wasLeased();
    }

    private void wakeWaiting(long nowNanos) {
        if (run == null || waiting.isEmpty() || !(run.scheduler.mayHaveWork(nowNanos) || run.scheduler.isDone())) {
            return;
        }
        wakeAll(nowNanos);
    }

    private void wakeAll(long nowNanos) {
        for (ForkId id : List.copyOf(waiting)) {
            if (forks.isConnected(id) && waiting.remove(id)) {
                assign(forks.get(id), nowNanos);
            }
        }
    }

    private void finishIfDone(long nowNanos) {
        if (over || run == null || !isRemembered || !isDone(run)) {
            return;
        }
        long since = console.firstStartNanos(nowNanos);
        outbox.print(console.summary(forks.distinctNumbers(), forks.busyShare(since, nowNanos), nowNanos));
        end(nowNanos);
    }

    private void end(long nowNanos) {
        over = true;
        outbox.add(new Action.StopReplacing());
        dismissAll(nowNanos);
    }

    /** Surefire waits for its own forks only, so replacements leave before these. */
    private void dismissAll(long nowNanos) {
        for (Fork fork : forks.connected()) {
            if (fork.role == ForkRole.REPLACEMENT) {
                leaving.add(fork.id);
                dismiss(fork, nowNanos);
            }
        }
        if (leaving.isEmpty()) {
            forks.connected().forEach(fork -> dismiss(fork, nowNanos));
        }
    }

    private boolean isDone(Run current) {
        return isAllSaid(current) && confirmations.areComplete();
    }

    /** Whether nothing is left to be run or to be presented, be it that not everything was confirmed. */
    private static boolean isAllSaid(Run current) {
        return current.isPlanComplete() && current.scheduler.isDone() && current.presentation.isAllPresented();
    }

    private void warn(Optional<String> warning) {
        outbox.print(warning.map(RunConsole::warning).map(List::of).orElse(List.of()));
    }

    /** Has a free fork look for tests, if there is something left to look at. */
    private boolean plan(Fork fork) {
        OptionalInt slice = planning.begin(fork.id);
        // Where each JVM runs one unit, or one runs all, there is nobody to share with.
        slice.ifPresent(number ->
                outbox.send(fork.id, new ToFork.MakePlan(use == ForkUse.REUSED ? number : ToFork.MakePlan.ALL)));
        return slice.isPresent();
    }

    private void abort(Fork fork, String message, long nowNanos) {
        outbox.send(fork.id, new ToFork.Abort(message));
        forks.leave(fork.id, nowNanos);
        end(nowNanos);
    }

    private void dismiss(Fork fork, long nowNanos) {
        outbox.addAll(confirmations.question(fork.id));
        outbox.send(fork.id, new ToFork.Finish());
        forks.leave(fork.id, nowNanos);
        if (!fork.wasLeased()) {
            jvmsUsed++;
        }
        if (run != null) {
            run.scheduler.forkLeft(fork.id);
        }
    }

    private void present(Run current, int classIndex, Fork fork, long nowNanos) {
        boolean rerun =
                current.presentation.story(classIndex).filter(current::settle).isPresent();
        outbox.addAll(current.presentation.present(classIndex, fork.id, forks.presenters()));
        if (rerun) {
            wakeWaiting(nowNanos);
        }
    }

    private void presentAll(Run current, Fork fork, long nowNanos) {
        long reruns =
                current.presentation.stories().stream().filter(current::settle).count();
        outbox.addAll(current.presentation.presentAll(fork.id, forks.presenters()));
        if (reruns > 0) {
            wakeWaiting(nowNanos);
        }
    }

    private void printResult(Fork fork, TestClass testClass, TestFinished result, long nowNanos) {
        Outcome outcome = result.outcome();
        outbox.print(
                testClass.isRerun()
                        ? console.rerunFinished(
                                fork.id,
                                fork.number,
                                outcome,
                                result.entry(),
                                testClass.rerun(),
                                current().rules.reruns(),
                                forks.distinctNumbers(),
                                nowNanos)
                        : console.testFinished(
                                fork.id, fork.number, outcome, result.entry(), forks.distinctNumbers(), nowNanos));
    }

    private Run current() {
        if (run == null) {
            throw new IllegalStateException("there is no plan yet");
        }
        return run;
    }
}
