package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.Entry;
import io.github.surefirefine.model.FailureText;
import io.github.surefirefine.model.Outcome;
import io.github.surefirefine.model.ReportEvent.TestFinished;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;
import io.github.surefirefine.schedule.Scheduler;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leases come to their end, in order or not. Not thread-safe. */
final class Leases {

    private final Outbox outbox;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final Assignments assignments;
    private final Presenting presenting;
    private final Results results;

    Leases(Books books, Assignments assignments, Presenting presenting, Results results) {
        this.outbox = books.outbox();
        this.console = books.console();
        this.timeouts = books.timeouts();
        this.assignments = assignments;
        this.presenting = presenting;
        this.results = results;
    }

    /** The launcher execution has broken off; what it had begun bears that failure. */
    void failed(Run current, Fork fork, FailureText failure, long nowNanos) {
        results.loseUnits(current, fork, current.scheduler.leaseFailed(fork.id), Outcome.ERROR, failure, nowNanos);
    }

    /** The launcher execution is through. */
    void finished(Run current, Fork fork, long nowNanos) {
        failed(current, fork, LostTests.forgottenBy(fork), nowNanos);
        ended(current, fork, nowNanos);
    }

    /**
     * A fork has left a test behind. What it had begun beside it is lost, what it had not begun is for whoever is free, and
     * so is the fork.
     */
    void abandoned(Run current, Fork fork, ToConductor.LeaseAbandoned abandoned, long nowNanos) {
        TestUnit stuck = current.unit(abandoned.test().unit());
        timeouts.leftBehind(abandoned.test(), current.consequenceOfLeaving(stuck, abandoned.test()), nowNanos)
                .ifPresent(result -> results.result(current, fork, stuck, result, nowNanos));
        for (TestUnit lost : current.scheduler.leaseFailed(fork.id)) {
            if (lost.index() == stuck.index()) {
                results.breakOff(current, stuck);
            } else {
                FailureText failure = LostTests.ranBeside(abandoned.test().id());
                results.loseUnits(current, fork, List.of(lost), Outcome.ERROR, failure, nowNanos);
            }
            timeouts.unitEnded(lost.index());
        }
        console.idle(fork.id);
        presenting.presentAll(current, fork, nowNanos);
        ended(current, fork, nowNanos);
    }

    private void ended(Run current, Fork fork, long nowNanos) {
        current.scheduler.classesOf(fork.id).forEach(index -> leaveClass(current, index, fork, nowNanos));
        current.scheduler.leaseFinished(fork.id);
        fork.leaseEnded(nowNanos);
        assignments.assign(fork, nowNanos);
        assignments.wakeWaiting(nowNanos);
    }

    /** Where a launcher execution broke off, nobody has said that the fork has left the sets that it was in. */
    private void leaveClass(Run current, int classIndex, Fork fork, long nowNanos) {
        current.presentation.story(classIndex).ifPresent(story -> {
            story.forkLost(fork.id);
            presenting.present(current, classIndex, fork, nowNanos);
        });
    }

    /**
     * The fork is no longer there.
     *
     * @param sent what it may not have presented
     */
    void lost(Run current, Fork fork, List<ClassStory> sent, Farewell farewell, long nowNanos) {
        Optional<Map.Entry<Integer, String>> openSet = current.presentation.openSetOf(fork.id);
        current.presentation.lost(fork.id, sent);
        Scheduler.Loss loss = current.scheduler.forkLost(fork.id);
        if (loss.units().isEmpty() && fork.wasBusy()) {
            outbox.warn(farewell.nothingLost());
        } else if (loss.beforeBegin() && openSet.isPresent()) {
            loss.units().forEach(unit -> results.withdrawn(current, unit));
            fixtureLost(current, fork, openSet.get(), farewell, nowNanos);
        } else {
            String during = loss.beforeBegin() ? "before this test began" : "while this test was running";
            results.loseUnits(current, fork, loss.units(), farewell.outcome(), farewell.failure(during), nowNanos);
        }
        presenting.presentAllByFirst(current, nowNanos);
        assignments.wakeWaiting(nowNanos);
        assignments.finishIfDone(nowNanos);
    }

    /**
     * What the fork runs is lost, and what it has not begun is pending, but for a unit that it could not begin with.
     *
     * @param openSet that it was in, when it was in one
     */
    void cutOff(
            Run current, Fork fork, Optional<Map.Entry<Integer, String>> openSet, Farewell farewell, long nowNanos) {
        boolean isInFixture = openSet.filter(
                        set -> !current.scheduler.hasBegun(fork.id, set.getKey(), setsWithin(current, set)))
                .isPresent();
        List<TestUnit> lost = current.scheduler.leaseFailed(fork.id);
        current.scheduler.leaseFinished(fork.id);
        current.scheduler.forkLeft(fork.id);
        fork.leaseEnded(nowNanos);
        if (isInFixture && !lost.isEmpty()) {
            lost.forEach(unit -> results.withdrawn(current, unit));
            fixtureLost(current, fork, openSet.get(), farewell, nowNanos);
        } else {
            FailureText failure = farewell.failure("while this test was running");
            results.loseUnits(current, fork, lost, farewell.outcome(), failure, nowNanos);
        }
    }

    private static Set<Integer> setsWithin(Run current, Map.Entry<Integer, String> set) {
        return current.testClass(set.getKey()).setsWithin(set.getValue());
    }

    /** A fixture of a class was not survived: it fails as such. */
    private void fixtureLost(Run current, Fork fork, Map.Entry<Integer, String> set, Farewell farewell, long nowNanos) {
        TestClass testClass = current.testClass(set.getKey());
        FailureText failure = farewell.failure("in a fixture of this class");
        Entry entry = new Entry(null, set.getValue(), testClass.name(), null, null, null, null, null, null, null);
        TestFinished error = new TestFinished(farewell.outcome(), entry.withFailure(failure));
        results.failSet(current, fork, set.getValue(), error, nowNanos);
    }
}
