package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.dispatch.run.UnpresentedText;
import java.util.List;
import java.util.Optional;

/**
 * Ends a run in the middle, because its build is ended. The forks receive the same signal and may be gone already, so
 * nothing is asked of them, and what they have not confirmed counts as not presented. A run that is over is left as it
 * is. Not thread-safe.
 */
final class Interruption {

    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final Progress progress;
    private final EventTime time;

    Interruption(ForkTable forks, Outbox outbox, RunConsole console, Progress progress, EventTime time) {
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.progress = progress;
        this.time = time;
    }

    List<Action> end() {
        if (!progress.isOver()) {
            int unpresented = Optional.ofNullable(progress.runOrNull())
                    .map(this::countUnpresented)
                    .orElse(0);
            outbox.add(new Action.StopReplacing());
            outbox.add(new Action.EndInterrupted(
                    console.interrupted(progress.reports(), unpresented, time.nanos()),
                    unpresented == 0 ? Optional.empty() : Optional.of(UnpresentedText.ofInterrupted(progress.run())),
                    progress.seenSoFar()));
        }
        progress.interrupt();
        return outbox.take();
    }

    private int countUnpresented(Run run) {
        for (Fork fork : forks.connected()) {
            run.presentation().lost(fork.id(), outbox.lost(fork.id()).stories());
        }
        return run.presentation().unpresented().size();
    }
}
