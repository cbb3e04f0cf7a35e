package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.InvocationId;
import io.github.surefirefine.model.Invocations;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.ReportEvent.TestStarting;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.report.ClassReport;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens in units and sets goes into all books: schedule, report, console. Not thread-safe. */
final class Results {

    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final Assignments assignments;
    private final Presenting presenting;
    private final Announcements announcements;

    Results(Books books, Assignments assignments, Presenting presenting) {
        this.forks = books.forks();
        this.outbox = books.outbox();
        this.console = books.console();
        this.timeouts = books.timeouts();
        this.assignments = assignments;
        this.presenting = presenting;
        this.announcements = new Announcements(books);
    }

    void unitEvent(Run current, Fork fork, TestUnit unit, ReportEvent event, long nowNanos) {
        if (event instanceof TestFinished finished) {
            timeouts.finished(unit.index(), finished)
                    .ifPresent(result -> result(current, fork, unit, result, nowNanos));
            return;
        }
        Optional<ClassReport> report = current.report(unit);
        if (report.isEmpty()) {
            presenting.presentLate(fork, event);
            return;
        }
        report.get().unitEvent(unit.index(), event);
        if (event instanceof TestStarting starting) {
            fork.testBegun(nowNanos);
            console.testStarted(fork.id, fork.number, starting.entry(), nowNanos);
            timeouts.started(fork.id, unit.index(), starting.entry(), nowNanos);
            invocationBegun(current, unit, starting);
        }
        presenting.present(current, unit.classIndex(), fork, nowNanos);
    }

    private static void invocationBegun(Run current, TestUnit unit, TestStarting starting) {
        current.scheduler
                .sharedMethod(unit.index())
                .ifPresent(method -> InvocationId.of(starting.entry().uniqueId())
                        .ifPresent(invocation -> method.invocationBegun(unit.index(), invocation.number())));
    }

    void result(Run current, Fork fork, TestUnit unit, TestFinished result, long nowNanos) {
        current.report(unit).ifPresent(report -> {
            report.unitEvent(unit.index(), result);
            announcements.announce(current, unit, fork, result, nowNanos);
            current.noteFailure(unit, result);
            skipIfTooManyFailures(current);
            presenting.present(current, unit.classIndex(), fork, nowNanos);
        });
    }

    /** A result that every fork tells which has units in the same container; one counts. */
    void sharedResult(Run current, Fork fork, ToConductor.SharedResult shared, long nowNanos) {
        TestUnit unit = current.unit(shared.unit());
        if (current.report(unit)
                .filter(report -> report.sharedResult(shared.uniqueId()))
                .isPresent()) {
            unitEvent(current, fork, unit, shared.result(), nowNanos);
        }
    }

    void unitFinished(Run current, Fork fork, TestUnit unit, long nowNanos) {
        current.scheduler.unitFinished(fork.id, unit.index(), nowNanos);
        current.report(unit).ifPresent(report -> report.unitFinished(unit.index()));
        console.idle(fork.id);
        timeouts.unitEnded(unit.index());
        announcements.forgetUnrun(current, unit);
        presenting.present(current, unit.classIndex(), fork, nowNanos);
        assignments.wakeWaiting(nowNanos);
    }

    /** A fork is through with a method that it shares with others. */
    void invocationsSeen(Run current, Fork fork, ToConductor.InvocationsSeen seen, long nowNanos) {
        TestUnit unit = current.unit(seen.unit());
        if (current.through(unit, seen.seen(), seen.different())) {
            outbox.warn(Optional.of(LostTests.notShared(current.classOf(unit), unit)));
        }
        if (!current.isSkipping()) {
            for (Invocations missing : current.missing(unit)) {
                unitEvent(current, fork, unit, LostTests.notFound(current.classOf(unit), unit, missing), nowNanos);
            }
        }
    }

    void unitsGivenUp(Run current, Fork fork, ToConductor.UnitsGivenUp given, long nowNanos) {
        for (TestUnit unit : current.scheduler.unitsGivenUp(fork.id, given.lease(), given.units())) {
            withdrawn(current, unit);
            presenting.present(current, unit.classIndex(), fork, nowNanos);
        }
        assignments.wakeWaiting(nowNanos);
    }

    /** The unit is not to be run, for its class has failed. */
    void withdrawn(Run current, TestUnit unit) {
        current.report(unit).ifPresent(report -> report.unitFinished(unit.index()));
        announcements.forgetUnrun(current, unit);
    }

    /** These units will not come to their end: the test that was running in them is an error. */
    void loseUnits(Run current, Fork fork, List<TestUnit> units, Outcome outcome, FailureText failure, long nowNanos) {
        for (TestUnit unit : units) {
            current.lost(unit);
            current.report(unit).ifPresent(report -> {
                TestFinished error = report.unitLost(unit.index(), outcome, failure, fork.testMillis(nowNanos));
                announcements.announce(current, unit, fork, error, nowNanos);
                announcements.forgetUnrun(current, unit);
                presenting.present(current, unit.classIndex(), fork, nowNanos);
            });
        }
    }

    /** As {@link #loseUnits}, where the error was told already. */
    void breakOff(Run current, TestUnit unit) {
        current.lost(unit);
        current.report(unit).ifPresent(report -> report.unitBrokenOff(unit.index()));
        announcements.forgetUnrun(current, unit);
    }

    void setOpened(Run current, Fork fork, ToConductor.SetOpened opened, long nowNanos) {
        current.scheduler.classEntered(fork.id, nowNanos);
        int classIndex = current.presentation.classOfSet(opened.uniqueId());
        current.presentation
                .report(classIndex)
                .ifPresent(report -> report.setOpened(fork.id, opened.uniqueId(), opened.entry()));
        presenting.present(current, classIndex, fork, nowNanos);
    }

    void setClosed(Run current, Fork fork, ToConductor.SetClosed closed, long nowNanos) {
        int classIndex = current.presentation.classOfSet(closed.uniqueId());
        current.presentation
                .report(classIndex)
                .ifPresent(report -> report.setClosed(fork.id, closed.uniqueId(), closed.entry()));
        presenting.present(current, classIndex, fork, nowNanos);
    }

    /** A class that fails as such is one error; whatever of it has not been handed out is not run. */
    void failSet(Run current, Fork fork, String set, TestFinished error, long nowNanos) {
        int classIndex = current.presentation.classOfSet(set);
        current.presentation
                .report(classIndex)
                .filter(report -> report.setFailed(set, error))
                .ifPresent(report -> {
                    announcements.announceClass(current, current.testClass(classIndex), fork, error, nowNanos);
                    current.noteFailure(current.testClass(classIndex), set, error.entry());
                    skipIfTooManyFailures(current);
                    withdrawWhatCannotBegin(current, fork, current.testClass(classIndex), set);
                    presenting.present(current, classIndex, fork, nowNanos);
                });
    }

    /** What fails after tests, or in a nested class, takes no other test away. */
    private void withdrawWhatCannotBegin(Run current, Fork fork, TestClass testClass, String set) {
        Set<Integer> within = testClass.setsWithin(set);
        if (!current.scheduler.hasBegun(fork.id, testClass.index(), within)) {
            current.scheduler.withdraw(testClass.index(), within).forEach(unit -> withdrawn(current, unit));
        }
    }

    /** From now on what has not begun is skipped; what was run before and has failed may still be run again. */
    private void skipIfTooManyFailures(Run current) {
        if (current.beginsToSkip()) {
            forks.connected()
                    .forEach(fork -> fork.lease()
                            .filter(lease -> !current.isRerun(lease))
                            .ifPresent(lease -> outbox.send(fork.id, new ToFork.CancelLease(lease.id()))));
        }
    }
}
