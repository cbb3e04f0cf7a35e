package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkEnd;
import io.github.surefirefine.dispatch.forks.IdleForks;
import io.github.surefirefine.dispatch.present.ClassStory;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.run.LostTestText;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.TestTimeouts;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import io.github.surefirefine.model.result.ContainerFailure;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailurePhase;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.schedule.Loss;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records how leases end: in order, with a failure, with a test that is left behind, or with their fork. Not
 * thread-safe.
 */
public final class LeaseRecorder {

    private final Run run;
    private final Announcements announcements;
    private final TestTimeouts timeouts;
    private final DirtyReports dirty;
    private final IdleForks idle;
    private final EventTime time;
    private final TestRecorder tests;

    LeaseRecorder(
            Run run,
            Announcements announcements,
            TestTimeouts timeouts,
            DirtyReports dirty,
            IdleForks idle,
            EventTime time,
            TestRecorder tests) {
        this.run = run;
        this.announcements = announcements;
        this.timeouts = timeouts;
        this.dirty = dirty;
        this.idle = idle;
        this.time = time;
        this.tests = tests;
    }

    /** The launcher execution has broken off; the units that it had begun fail with that failure. */
    public void failed(Fork fork, FailureText failure) {
        List<TestUnit> lost = run.scheduler().leaseFailed(fork.id());
        tests.loseUnits(fork, lost, Outcome.ERROR, failure);
        if (lost.isEmpty()) {
            // All its units had finished before; the failure is an error nevertheless.
            fork.lease()
                    .ifPresent(lease -> tests.failedAfterAll(fork, lease.units().get(0), failure));
        }
    }

    /** The launcher execution has finished. A unit that it began and did not end is lost. */
    public void finished(Fork fork) {
        List<TestUnit> forgotten = run.scheduler().leaseFailed(fork.id());
        tests.loseUnits(fork, forgotten, Outcome.ERROR, LostTestText.forgottenBy(fork));
        ended(fork);
    }

    /**
     * A fork has left a test behind. The units that ran beside it are lost, those that had not begun go to any free
     * fork, and the fork is free.
     */
    public void abandoned(Fork fork, ToConductor.LeaseAbandoned abandoned) {
        TestUnit stuck = run.unit(abandoned.test().unit());
        timeouts.leftBehind(
                        abandoned.test(),
                        run.sharedMethods().consequenceOfLeaving(stuck, abandoned.test()),
                        time.nanos())
                .ifPresent(result -> tests.result(fork, stuck, result));
        for (TestUnit lost : run.scheduler().leaseFailed(fork.id())) {
            if (lost.index() == stuck.index()) {
                tests.breakOff(stuck);
            } else {
                FailureText failure = LostTestText.ranBeside(abandoned.test().id());
                tests.loseUnits(fork, List.of(lost), Outcome.ERROR, failure);
            }
            timeouts.unitEnded(lost.index());
        }
        announcements.idle(fork);
        dirty.markAll(fork);
        ended(fork);
    }

    private void ended(Fork fork) {
        for (int index : run.scheduler().classesOf(fork.id())) {
            leaveClass(index, fork);
        }
        run.scheduler().leaseFinished(fork.id());
        fork.leaseEnded();
        idle.freed(fork.id());
        idle.scheduleChanged();
    }

    /** If a launcher execution broke off, no message said that the fork left the sets that it was in. */
    private void leaveClass(int classIndex, Fork fork) {
        Optional<ClassStory> story = run.presentation().story(classIndex);
        if (story.isPresent()) {
            story.get().forkLost(fork.id());
            dirty.mark(classIndex, fork);
        }
    }

    /**
     * The fork is no longer there.
     *
     * @param sent classes that it may not have presented
     */
    public void lost(Fork fork, List<ClassStory> sent, ForkEnd end) {
        Optional<Map.Entry<Integer, String>> openSet = run.presentation().openSetOf(fork.id());
        run.presentation().lost(fork.id(), sent);
        Set<Integer> classes = run.scheduler().classesOf(fork.id());
        Loss loss = run.scheduler().forkLost(fork.id());
        if (loss.units().isEmpty() && fork.wasBusy()) {
            announcements.warn(end.nothingLost());
        } else if (loss.beforeBegin() && openSet.isPresent()) {
            loss.units().forEach(tests::withdrawn);
            fixtureLost(fork, openSet.get(), end);
        } else {
            String during = loss.beforeBegin() ? "before this test began" : "while this test was running";
            tests.loseUnits(fork, loss.units(), end.outcome(), end.failure(during));
        }
        if (run.use() == ForkUse.ONE_CLASS_EACH_AS_LISTED) {
            FailureText failure = end.failure("before this test began, and no other fork will run the class");
            tests.loseUnits(fork, run.scheduler().abandon(classes), end.outcome(), failure);
        }
        dirty.markAll();
        idle.scheduleChanged();
    }

    /** Surefire's timeout has passed: what the fork runs is lost, and what it has not begun will not run. */
    public void cutOff(Fork fork, Optional<Map.Entry<Integer, String>> openSet, ForkEnd end) {
        boolean isInFixture = openSet.filter(set -> !run.scheduler().hasBegun(fork.id(), set.getKey(), setsWithin(set)))
                .isPresent();
        List<TestUnit> lost = run.scheduler().leaseFailed(fork.id());
        run.scheduler().leaseFinished(fork.id());
        run.scheduler().forkLeft(fork.id());
        fork.leaseEnded();
        if (isInFixture && !lost.isEmpty()) {
            lost.forEach(tests::withdrawn);
            fixtureLost(fork, openSet.get(), end);
        } else {
            FailureText failure = end.failure("while this test was running");
            tests.loseUnits(fork, lost, end.outcome(), failure);
        }
    }

    private Set<Integer> setsWithin(Map.Entry<Integer, String> set) {
        return run.testClass(set.getKey()).setsWithin(set.getValue());
    }

    /** The fork did not survive a fixture of a class: the class fails as a whole. */
    private void fixtureLost(Fork fork, Map.Entry<Integer, String> set, ForkEnd end) {
        TestClass testClass = run.testClass(set.getKey());
        FailureText failure = end.failure("in a fixture of this class");
        Entry entry = Entry.ofContainer(set.getValue(), testClass.name());
        TestFinished error = new TestFinished(end.outcome(), entry.withFailure(failure));
        tests.containerFailed(
                fork, new ContainerFailure(set.getValue(), set.getValue(), FailurePhase.WITH_ITS_FORK, error));
    }
}
