package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Leak;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import java.util.Optional;

/** Prints each result when it is known, along with the number of results so far and in total. Not thread-safe. */
final class Announcements {

    private final Run run;
    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final boolean tellsResults;
    private final EventTime time;

    /** @param tellsResults whether someone besides Surefire is told each result */
    Announcements(Run run, ForkTable forks, Outbox outbox, RunConsole console, boolean tellsResults, EventTime time) {
        this.run = run;
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.tellsResults = tellsResults;
        this.time = time;
    }

    /** A class has begun. */
    void classStarted(Fork fork, Entry set) {
        console.classStarted(fork.id(), fork.number(), set, time.nanos());
    }

    /** A test has begun; it counts as slow after a while. */
    void testStarted(Fork fork, Entry entry) {
        outbox.heads().testStarted(entry, fork.number());
        console.testStarted(fork.id(), fork.number(), entry, time.nanos());
    }

    /** The fork runs no test. */
    void idle(Fork fork) {
        console.idle(fork.id());
    }

    /** A test has a result. The total grows with each test that was not planned. */
    void announce(TestUnit unit, Fork fork, TestFinished result) {
        TestClass testClass = run.classOf(unit);
        if (!testClass.isRerun()) {
            console.replanned(run.testCounts().countResult(unit));
            console.unsure(run.testCounts().unsureUnits());
        }
        print(fork, testClass, result);
    }

    /** A class has failed as a whole, which the plan did not count. */
    void announceClass(TestClass testClass, Fork fork, TestFinished error) {
        if (!testClass.isRerun()) {
            console.replanned(1);
        }
        print(fork, testClass, error);
    }

    /** A unit has finished. What its engine does not list was only guessed to have a test. */
    void unitFinished(TestUnit unit) {
        if (unit.isUnlisted() && !run.classOf(unit).isRerun()) {
            console.replanned(-run.testCounts().countUnrun(unit));
            console.unsure(run.testCounts().unsureUnits());
        } else {
            forgetUnrun(unit);
        }
    }

    /** A unit has ended. Its planned tests that did not run never will. */
    void forgetUnrun(TestUnit unit) {
        if (!run.classOf(unit).isRerun()) {
            console.notRun(run.testCounts().countUnrun(unit));
            console.unsure(run.testCounts().unsureUnits());
        }
    }

    /** A test ran for too long and was interrupted. */
    void timedOut(Fork fork, Entry entry, ThreadsAtExpiry threads) {
        outbox.add(new Action.KeepThreads(entry.qualifiedName(), fork.number(), threads));
        outbox.print(console.timedOut(fork.number(), entry, threads, time.nanos()));
    }

    /** A test has leaked something. */
    void leaked(Fork fork, Leak leak) {
        outbox.print(console.leaked(fork.number(), leak, time.nanos()));
    }

    /** Prints the warning, if there is one. */
    void warn(Optional<String> warning) {
        outbox.warn(warning);
    }

    private boolean isSkippedAfterFailures(TestFinished result) {
        return run.rules().skipAfterFailures() > 0
                && result.outcome() == Outcome.SKIPPED
                && RunRules.SKIPPED.equals(result.entry().message());
    }

    private void print(Fork fork, TestClass testClass, TestFinished result) {
        TestResult first = TestResult.of(fork.id(), fork.number(), result);
        TestResult known = testClass.isRerun()
                ? first.asRerun(testClass.rerun(), run.rules().reruns())
                : first;
        if (isSkippedAfterFailures(result)) {
            console.skippedAfterFailures(first);
        } else {
            outbox.print(console.testFinished(known, forks.distinctNumbers(), time.nanos()));
        }
        if (tellsResults) {
            outbox.add(new Action.NoteResult(known));
        }
    }
}
