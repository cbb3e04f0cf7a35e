package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.dispatch.forks.TimedOutFork;
import io.github.surefirefine.dispatch.present.ClassStory;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.LostTestText;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Surefire's timeout has passed: it has ended one fork, and the others will follow. Running tests are errors, what has
 * not begun never will, and the forks that still live present everything that is known. Not thread-safe.
 */
final class Deadline {

    private final Run run;
    private final ForkTable forks;
    private final Outbox outbox;
    private final DirtyReports dirty;
    private final TestRecorder tests;
    private final LeaseRecorder leases;

    Deadline(Run run, ForkTable forks, Outbox outbox, DirtyReports dirty, TestRecorder tests, LeaseRecorder leases) {
        this.run = run;
        this.forks = forks;
        this.outbox = outbox;
        this.dirty = dirty;
        this.tests = tests;
        this.leases = leases;
    }

    /**
     * The first fork was ended.
     *
     * @param sent classes that it may not have presented
     * @param silence is called for each fork that still lives: nothing that it says about tests counts any more
     */
    void passed(Fork ended, List<ClassStory> sent, Consumer<Fork> silence) {
        outbox.add(new Action.StopReplacing());
        Optional<Map.Entry<Integer, String>> itsSet = run.presentation().openSetOf(ended.id());
        run.presentation().lost(ended.id(), sent);
        leases.cutOff(ended, itsSet, new TimedOutFork(ended));
        for (Fork fork : forks.connected()) {
            silence.accept(fork);
            Optional<Map.Entry<Integer, String>> openSet = run.presentation().openSetOf(fork.id());
            run.presentation().fallenSilent(fork.id());
            leases.cutOff(fork, openSet, new TimedOutFork(fork));
        }
        List<TestUnit> unrun = run.breakOff();
        outbox.warn(LostTestText.notRun(run).map("fine: "::concat));
        unrun.forEach(tests::withdrawn);
        dirty.markAll();
    }
}
