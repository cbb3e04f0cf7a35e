package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.TestUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Surefire has no more time for its forks: it has ended one, and the others will follow. What runs is an error, what has
 * not begun never will be, and all that is known is told by those that still live. Not thread-safe.
 */
final class Deadline {

    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final Progress progress;
    private final Assignments assignments;
    private final Presenting presenting;
    private final Results results;
    private final Leases leases;

    Deadline(Books books, Assignments assignments, Presenting presenting, Results results, Leases leases) {
        this.forks = books.forks();
        this.outbox = books.outbox();
        this.console = books.console();
        this.timeouts = books.timeouts();
        this.progress = books.progress();
        this.assignments = assignments;
        this.presenting = presenting;
        this.results = results;
        this.leases = leases;
    }

    /**
     * The first fork was ended.
     *
     * @param sent what it may not have presented
     */
    void passed(Run run, Fork ended, List<ClassStory> sent, long nowNanos) {
        progress.timeIsOver();
        outbox.add(new Action.StopReplacing());
        Optional<Map.Entry<Integer, String>> itsSet = run.presentation.openSetOf(ended.id);
        run.presentation.lost(ended.id, sent);
        leases.cutOff(run, ended, itsSet, new TimeIsOver(ended), nowNanos);
        for (Fork fork : forks.connected()) {
            console.idle(fork.id);
            timeouts.forkGone(fork.id);
            Optional<Map.Entry<Integer, String>> openSet = run.presentation.openSetOf(fork.id);
            run.presentation.fallenSilent(fork.id);
            leases.cutOff(run, fork, openSet, new TimeIsOver(fork), nowNanos);
        }
        List<TestUnit> unrun = run.breakOff();
        outbox.warn(LostTests.notRun(run).map("fine: "::concat));
        unrun.forEach(unit -> results.withdrawn(run, unit));
        presenting.presentAllByFirst(run, nowNanos);
        assignments.finishIfDone(nowNanos);
    }
}
