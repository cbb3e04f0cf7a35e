package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.course.Scripting;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.reproduction.TrialForks;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.TestTimeouts;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.wire.ToFork;
import java.time.Duration;

/**
 * Does what is due when some time has passed: a sign of life on the console, an end to tests that run for too long, and a
 * start of Surefire's own clocks. Not thread-safe.
 */
final class Ticker {

    private static final Duration CLOCK_PATIENCE = Duration.ofSeconds(2);

    private final Forks forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final TrialForks trials;
    private final Scripting scripting;
    private final Progress progress;
    private final EventTime time;

    Ticker(
            Forks forks,
            Outbox outbox,
            RunConsole console,
            TestTimeouts timeouts,
            TrialForks trials,
            Scripting scripting,
            Progress progress,
            EventTime time) {
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.timeouts = timeouts;
        this.trials = trials;
        this.scripting = scripting;
        this.progress = progress;
        this.time = time;
    }

    void tick() {
        outbox.print(console.tick(forks.table().distinctNumbers(), time.nanos()));
        if (progress.isTimeOver()) {
            return;
        }
        trials.tick(time.nanos());
        outbox.addAll(timeouts.due(time.nanos()));
        Run run = progress.runOrNull();
        if (run != null) {
            startClocks(run);
        }
        if (scripting.tick()) {
            forks.idle().lookAtAll();
        }
        forks.idle().scheduleChanged();
    }

    /**
     * Surefire counts {@code forkedProcessTimeoutInSeconds} from the first test set that a fork has told of. Where a class
     * is presented only when it has finished, a fork whose first test hangs would never tell of one, and Surefire would wait
     * for ever. So a fork that has been at work for a while tells of the set that it works on; it does not end it. Surefire
     * prints whatever is told, so the set has a name of its own: the class may be presented by another fork, and stands on
     * the console once.
     */
    private void startClocks(Run run) {
        for (Fork fork : forks.table().connected()) {
            if (fork.role() == ForkRole.SUREFIRE
                    && !fork.hasToldOfSet()
                    && fork.isLeasedFor(CLOCK_PATIENCE, time.nanos())) {
                fork.lease().ifPresent(lease -> {
                    fork.tellsOfSet();
                    String className = run.classOf(lease.units().get(0)).name();
                    outbox.send(fork.id(), new ToFork.StartClock(className + " (fork #" + fork.number() + ")"));
                });
            }
        }
    }
}
