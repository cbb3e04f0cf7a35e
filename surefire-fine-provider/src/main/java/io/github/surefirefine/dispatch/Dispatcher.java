package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.ReportEvent.TestOutput;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.model.RunPlan;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.options.FineOptions;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.schedule.Decision;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authority of a run: it is told every event in one order and answers with the messages to send. A fork runs a unit
 * only after the lease was recorded here, and a unit counts once.
 *
 * <p>Life of a run: the first fork makes the plan while the others warm up; then each free fork gets a lease, waits, or
 * hears that the run is over. A fork that dies while planning is followed by another one; two such deaths end the run.
 * Console lines go through the connected fork with the lowest serial, one channel for all, so that they cannot mix.
 *
 * <p>Pure and not thread-safe. Times are of one monotonic clock, in nanoseconds.
 */
public final class Dispatcher {

    private static final int MAX_PLANNING_DEATHS = 2;

    private final ForkUse use;
    private final RunConsole console;
    private final ForkTable forks = new ForkTable();
    private final Set<ForkId> waiting = new LinkedHashSet<>();
    private final List<Send> sends = new ArrayList<>();
    private final List<ConsoleLine> unprinted = new ArrayList<>();

    private @Nullable ForkId planner;
    private @Nullable String failure;
    private @Nullable Run run;
    private int planningDeaths;
    private int jvmsUsed;
    private boolean over;

    public Dispatcher(ForkUse use, FineOptions options) {
        this.use = use;
        this.console = new RunConsole(options);
    }

    /** Takes one event; the messages are to be sent in the given order. */
    public List<Send> handle(Event event, long nowNanos) {
        if (event instanceof Event.ForkJoined joined) {
            forkJoined(forks.join(joined.fork(), joined.forkNumber(), joined.pid(), nowNanos), nowNanos);
        } else if (event instanceof Event.ForkGone gone) {
            forkGone(gone.fork(), nowNanos);
        } else if (event instanceof Event.ForkSaid said && forks.isConnected(said.fork())) {
            forkSaid(forks.get(said.fork()), said.message(), nowNanos);
        } else if (event instanceof Event.Tick) {
            print(console.tick(forks.distinctNumbers(), nowNanos));
        }
        List<Send> answer = List.copyOf(sends);
        sends.clear();
        return answer;
    }

    /** Whether nothing remains to be done; a fork that comes later is told to leave. */
    public boolean isOver() {
        return over;
    }

    /** How many JVMs should have been asked for by now, where each runs one unit. */
    public int jvmsWanted() {
        if (over) {
            return 0;
        }
        if (run == null) {
            return 1 + jvmsUsed;
        }
        boolean presenterMissing = run.scheduler.isDone() && forks.connected().isEmpty();
        return jvmsUsed + run.scheduler.pendingUnits() + (presenterMissing ? 1 : 0);
    }

    private void forkJoined(Fork fork, long nowNanos) {
        if (over) {
            dismiss(fork, nowNanos);
        } else if (failure != null) {
            abort(fork, failure, nowNanos);
        } else if (run != null) {
            print(List.of());
            sends.addAll(run.presentation.presentAll(fork.id, forks.ids()));
            assign(fork, nowNanos);
        } else if (planner == null) {
            plan(fork);
        }
    }

    private void forkGone(ForkId id, long nowNanos) {
        waiting.remove(id);
        console.idle(id);
        if (!forks.isConnected(id)) {
            return;
        }
        Fork fork = forks.get(id);
        forks.leave(id, nowNanos);
        if (!fork.wasLeased()) {
            jvmsUsed++;
        }
        if (run != null) {
            loseLease(run, fork, nowNanos);
        } else if (id.equals(planner)) {
            planner = null;
            planningDeaths++;
            planAgain(nowNanos);
        }
    }

    private void planAgain(long nowNanos) {
        if (planningDeaths >= MAX_PLANNING_DEATHS) {
            failure = "fine: two forks died while they were looking for tests. The tests' static initialisers, their"
                    + " engines or listeners end the JVM; run with -DforkCount=1 without the provider to see where.";
        }
        forks.connected().stream().findFirst().ifPresent(next -> {
            if (failure != null) {
                abort(next, failure, nowNanos);
            } else {
                plan(next);
            }
        });
    }

    private void loseLease(Run lost, Fork fork, long nowNanos) {
        lost.presentation.lost(fork.id);
        loseUnits(lost, fork, lost.scheduler.forkLost(fork.id), forkLost(fork), nowNanos);
        forks.connected().stream()
                .findFirst()
                .ifPresent(next -> sends.addAll(lost.presentation.presentAll(next.id, forks.ids())));
        wakeWaiting(nowNanos);
        finishIfDone(nowNanos);
    }

    private void loseUnits(Run current, Fork fork, List<TestUnit> units, FailureText failure, long nowNanos) {
        for (TestUnit unit : units) {
            current.report(unit).ifPresent(report -> {
                TestFinished error = report.unitLost(unit.index(), failure);
                countResult(current, unit);
                printResult(fork, error, nowNanos);
                forgetUnrun(current, unit);
                present(current, unit.classIndex(), fork);
            });
        }
    }

    private static FailureText forkLost(Fork fork) {
        String message = "The fork #" + fork.number + " (process " + fork.pid + ") ended while this test was running."
                + " Did the test, or something that it uses, end the JVM?";
        String trace = "io.github.surefirefine.ForkLost: " + message;
        return new FailureText(message, trace, trace, message);
    }

    private static FailureText endedEarly(Fork fork) {
        String message = "The fork #" + fork.number + " ended a launcher execution without a word about this test.";
        return new FailureText(message, message, message, message);
    }

    private void forkSaid(Fork fork, ToConductor message, long nowNanos) {
        if (message instanceof ToConductor.PlanMade made) {
            planMade(made.plan(), nowNanos);
        } else if (message instanceof ToConductor.PlanFailed failed) {
            abort(fork, failed.message(), nowNanos);
        } else if (run != null) {
            runSaid(run, fork, message, nowNanos);
        }
    }

    private void runSaid(Run current, Fork fork, ToConductor message, long nowNanos) {
        if (message instanceof ToConductor.UnitEvent news) {
            unitEvent(current, fork, current.unit(news.unit()), news.event(), nowNanos);
        } else if (message instanceof ToConductor.UnitStarted started) {
            current.scheduler.unitStarted(fork.id, started.unit(), nowNanos);
        } else if (message instanceof ToConductor.UnitFinished finished) {
            unitFinished(current, fork, current.unit(finished.unit()), nowNanos);
        } else if (message instanceof ToConductor.LeaseFailed failed) {
            loseUnits(current, fork, current.scheduler.leaseFailed(fork.id), failed.failure(), nowNanos);
        } else if (message instanceof ToConductor.LeaseFinished) {
            loseUnits(current, fork, current.scheduler.leaseFailed(fork.id), endedEarly(fork), nowNanos);
            current.scheduler.leaseFinished(fork.id);
            fork.leaseEnded(nowNanos);
            assign(fork, nowNanos);
            wakeWaiting(nowNanos);
        } else if (message instanceof ToConductor.SetOpened opened) {
            int classIndex = current.presentation.classOfSet(opened.uniqueId());
            current.presentation
                    .report(classIndex)
                    .ifPresent(report -> report.setOpened(fork.id, opened.uniqueId(), opened.entry()));
            present(current, classIndex, fork);
        } else if (message instanceof ToConductor.SetClosed closed) {
            int classIndex = current.presentation.classOfSet(closed.uniqueId());
            current.presentation
                    .report(classIndex)
                    .ifPresent(report -> report.setClosed(fork.id, closed.uniqueId(), closed.entry()));
            present(current, classIndex, fork);
        } else if (message instanceof ToConductor.SetFailed failed) {
            setFailed(current, fork, failed, nowNanos);
        }
    }

    private void unitEvent(Run current, Fork fork, TestUnit unit, ReportEvent event, long nowNanos) {
        Optional<ClassReport> report = current.report(unit);
        if (report.isEmpty()) {
            presentLate(fork, event);
            return;
        }
        report.get().unitEvent(unit.index(), event);
        if (event instanceof TestStarting starting) {
            console.testStarted(fork.id, fork.number, starting.entry(), nowNanos);
        } else if (event instanceof TestFinished finished) {
            countResult(current, unit);
            printResult(fork, finished, nowNanos);
        }
        present(current, unit.classIndex(), fork);
    }

    private void unitFinished(Run current, Fork fork, TestUnit unit, long nowNanos) {
        current.scheduler.unitFinished(fork.id, unit.index(), nowNanos);
        current.report(unit).ifPresent(report -> report.unitFinished(unit.index()));
        console.idle(fork.id);
        forgetUnrun(current, unit);
        present(current, unit.classIndex(), fork);
        wakeWaiting(nowNanos);
    }

    /** A class that fails as such is one error; whatever of it has not been handed out is not run. */
    private void setFailed(Run current, Fork fork, ToConductor.SetFailed failed, long nowNanos) {
        int classIndex = current.presentation.classOfSet(failed.uniqueId());
        TestFinished error = new TestFinished(failed.assertion() ? Outcome.FAILED : Outcome.ERROR, failed.entry());
        current.presentation
                .report(classIndex)
                .filter(report -> report.setFailed(failed.uniqueId(), error))
                .ifPresent(report -> {
                    console.replanned(1);
                    printResult(fork, error, nowNanos);
                    for (TestUnit unit : current.scheduler.withdraw(classIndex)) {
                        report.unitFinished(unit.index());
                        forgetUnrun(current, unit);
                    }
                    present(current, classIndex, fork);
                });
    }

    /** The total grows with each test that was not planned. */
    private void countResult(Run current, TestUnit unit) {
        if (++current.reportedTests[unit.index()] > unit.tests()) {
            console.replanned(1);
        }
    }

    /** The total shrinks by the tests of a unit that did not come, once it is through. */
    private void forgetUnrun(Run current, TestUnit unit) {
        int unrun = Math.max(0, unit.tests() - current.reportedTests[unit.index()]);
        current.reportedTests[unit.index()] += unrun;
        console.replanned(-unrun);
    }

    /** What is printed after the class has been presented belongs to nothing; its own fork passes it on as it is. */
    private void presentLate(Fork fork, ReportEvent event) {
        if (event instanceof TestOutput) {
            sends.add(new Send(fork.id, new ToFork.Present(event)));
        }
    }

    private void planMade(RunPlan plan, long nowNanos) {
        run = new Run(plan, use);
        console.planned(plan.tests(), plan.classes().size(), nowNanos);
        for (Fork fork : forks.connected()) {
            if (forks.isConnected(fork.id)) {
                assign(fork, nowNanos);
            }
        }
    }

    /** Gives a free fork something to do. */
    private void assign(Fork fork, long nowNanos) {
        Run current = current();
        Decision decision = leavesAfterOneUnit(fork)
                ? new Decision.Wait()
                : use == ForkUse.ONE_JVM
                        ? current.scheduler.forkReadyForAll(fork.id, nowNanos)
                        : current.scheduler.forkReady(fork.id, nowNanos);
        if (decision instanceof Decision.Grant grant) {
            fork.leaseBegun(nowNanos);
            jvmsUsed++;
            sends.add(new Send(
                    fork.id,
                    use == ForkUse.ONE_JVM
                            ? new ToFork.RunPlanned(grant.lease())
                            : new ToFork.RunLease(grant.lease())));
            return;
        }
        finishIfDone(nowNanos);
        if (!over && use == ForkUse.ONE_UNIT_EACH) {
            dismiss(fork, nowNanos);
        } else if (!over) {
            waiting.add(fork.id);
        }
    }

    private boolean leavesAfterOneUnit(Fork fork) {
        return use == ForkUse.ONE_UNIT_EACH && fork.wasLeased();
    }

    private void wakeWaiting(long nowNanos) {
        if (run == null || (run.scheduler.pendingUnits() == 0 && !run.scheduler.isDone())) {
            return;
        }
        for (ForkId id : List.copyOf(waiting)) {
            if (forks.isConnected(id) && waiting.remove(id)) {
                assign(forks.get(id), nowNanos);
            }
        }
    }

    private void finishIfDone(long nowNanos) {
        if (over || run == null || !run.scheduler.isDone() || !run.presentation.isAllPresented()) {
            return;
        }
        over = true;
        long since = console.firstStartNanos(nowNanos);
        print(console.summary(forks.distinctNumbers(), forks.busyShare(since, nowNanos), nowNanos));
        forks.connected().forEach(fork -> dismiss(fork, nowNanos));
    }

    private void plan(Fork fork) {
        planner = fork.id;
        sends.add(new Send(fork.id, new ToFork.MakePlan()));
    }

    private void abort(Fork fork, String message, long nowNanos) {
        over = true;
        sends.add(new Send(fork.id, new ToFork.Abort(message)));
        forks.leave(fork.id, nowNanos);
        forks.connected().forEach(other -> dismiss(other, nowNanos));
    }

    private void dismiss(Fork fork, long nowNanos) {
        sends.add(new Send(fork.id, new ToFork.Finish()));
        forks.leave(fork.id, nowNanos);
        if (!fork.wasLeased()) {
            jvmsUsed++;
        }
        if (run != null) {
            run.scheduler.forkLeft(fork.id);
        }
    }

    private void present(Run current, int classIndex, Fork fork) {
        sends.addAll(current.presentation.present(classIndex, fork.id, forks.ids()));
    }

    private void printResult(Fork fork, TestFinished result, long nowNanos) {
        print(console.testFinished(
                fork.id, fork.number, result.outcome(), result.entry(), forks.distinctNumbers(), nowNanos));
    }

    /** While nobody is connected, the lines wait for the next fork. */
    private void print(List<ConsoleLine> lines) {
        unprinted.addAll(lines);
        if (!forks.connected().isEmpty()) {
            ForkId speaker = forks.ids().first();
            unprinted.forEach(line -> sends.add(new Send(speaker, new ToFork.Print(line))));
            unprinted.clear();
        }
    }

    private Run current() {
        if (run == null) {
            throw new IllegalStateException("there is no plan yet");
        }
        return run;
    }

    /** What exists once the plan is known. */
    private static final class Run {

        private final List<TestUnit> units;
        private final int[] reportedTests;
        private final Scheduler scheduler;
        private final Presentation presentation;

        Run(RunPlan plan, ForkUse use) {
            units = plan.units();
            reportedTests = new int[units.size()];
            scheduler = new Scheduler(plan, use.sharing());
            presentation = new Presentation(plan, use);
        }

        TestUnit unit(int index) {
            return units.get(index);
        }

        Optional<ClassReport> report(TestUnit unit) {
            return presentation.report(unit.classIndex());
        }
    }
}
