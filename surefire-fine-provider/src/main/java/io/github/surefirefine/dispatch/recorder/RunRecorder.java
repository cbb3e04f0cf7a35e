package io.github.surefirefine.dispatch.recorder;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.present.ClassStory;
import io.github.surefirefine.dispatch.present.DirtyReports;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Quarantining;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.TestTimeouts;
import io.github.surefirefine.model.fork.ForkId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recorders of a run, which exist once the run has begun. Not thread-safe. */
public final class RunRecorder {

    private final Forks forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final boolean tellsResults;
    private final TestTimeouts timeouts;
    private final Quarantining quarantine;
    private final DirtyReports dirty;
    private final EventTime time;

    private @Nullable TestRecorder tests;
    private @Nullable LeaseRecorder leases;
    private @Nullable Deadline deadline;

    /** @param tellsResults whether someone besides Surefire is told each result when it is known */
    public RunRecorder(
            Forks forks,
            Outbox outbox,
            RunConsole console,
            boolean tellsResults,
            TestTimeouts timeouts,
            Quarantining quarantine,
            DirtyReports dirty,
            EventTime time) {
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.tellsResults = tellsResults;
        this.timeouts = timeouts;
        this.quarantine = quarantine;
        this.dirty = dirty;
        this.time = time;
    }

    /** The first classes are known. */
    public void begin(Run run) {
        Announcements announcements = new Announcements(run, forks.table(), outbox, console, tellsResults, time);
        TestRecorder ofTests = new TestRecorder(run, announcements, timeouts, quarantine, dirty, forks.idle(), time);
        LeaseRecorder ofLeases = new LeaseRecorder(run, announcements, timeouts, dirty, forks.idle(), time, ofTests);
        tests = ofTests;
        leases = ofLeases;
        deadline = new Deadline(run, forks.table(), outbox, dirty, ofTests, ofLeases);
    }

    /**
     * Records what happens to tests.
     *
     * @throws IllegalStateException if no class is known
     */
    public TestRecorder tests() {
        return begun(tests);
    }

    /**
     * Records what happens to leases.
     *
     * @throws IllegalStateException if no class is known
     */
    public LeaseRecorder leases() {
        return begun(leases);
    }

    /** A fork no longer runs tests. */
    public void forkGone(ForkId fork) {
        console.idle(fork);
        timeouts.forkGone(fork);
    }

    /**
     * Surefire's timeout has passed, and Surefire has ended the first fork.
     *
     * @param sent classes that the fork may not have presented
     */
    public void timeIsOver(Fork ended, List<ClassStory> sent) {
        begun(deadline).passed(ended, sent, fork -> forkGone(fork.id()));
    }

    private static <T> T begun(@Nullable T recorder) {
        if (recorder == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return recorder;
    }
}
