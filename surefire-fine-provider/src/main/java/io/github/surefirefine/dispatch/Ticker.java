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
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.wire.ToFork;
import java.time.Duration;
import java.util.Optional;

/**
 * Does what becomes due as time passes: prints a sign of life on the console, ends tests that run for too long, and
 * starts Surefire's own clocks. Not thread-safe.
 */
final class Ticker {

    private static final Duration CLOCK_PATIENCE = Duration.ofSeconds(2);

    private final Forks forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final TestTimeouts timeouts;
    private final HungForks hung;
    private final TrialForks trials;
    private final Scripting scripting;
    private final Progress progress;
    private final EventTime time;

    Ticker(
            Forks forks,
            Outbox outbox,
            RunConsole console,
            TestTimeouts timeouts,
            HungForks hung,
            TrialForks trials,
            Scripting scripting,
            Progress progress,
            EventTime time) {
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.timeouts = timeouts;
        this.hung = hung;
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
        hung.tick();
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
     * Surefire counts {@code forkedProcessTimeoutInSeconds} from the first test set that a fork reports. If a class is
     * presented only when it has finished, a fork whose first test hangs would never report one, and Surefire would
     * wait forever. So a fork that has been busy for a while reports the beginning of the set that it works on, but not
     * its end. Surefire prints whatever is reported, so this set has a name of its own: another fork may present the
     * class, and the class must appear on the console once.
     */
    private void startClocks(Run run) {
        for (Fork fork : forks.table().connected()) {
            if (fork.role() == ForkRole.SUREFIRE
                    && !fork.hasToldOfSet()
                    && fork.isLeasedFor(CLOCK_PATIENCE, time.nanos())) {
                startClock(run, fork);
            }
        }
    }

    private void startClock(Run run, Fork fork) {
        Optional<Lease> lease = fork.lease();
        if (lease.isPresent()) {
            fork.tellsOfSet();
            String className = run.classOf(lease.get().units().get(0)).name();
            outbox.send(fork.id(), new ToFork.StartClock(className + " (fork #" + fork.number() + ")"));
        }
    }
}
