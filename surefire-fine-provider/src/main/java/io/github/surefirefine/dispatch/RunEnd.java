package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.ForksLine;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.advice.Advice;
import io.github.surefirefine.dispatch.advice.AdviceText;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.dispatch.forks.Forks;
import io.github.surefirefine.dispatch.forks.StandbyForks;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.reproduction.Reproduction;
import io.github.surefirefine.dispatch.run.LostTestText;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.wire.ToFork;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ends the run when nothing is left to do or when it cannot go on, and tells forks to leave. Not thread-safe. */
final class RunEnd {

    private static final long NANOS_PER_MICRO = 1_000;

    private final ForkTable forks;
    private final StandbyForks standby;
    private final Outbox outbox;
    private final RunConsole console;
    private final Aftermath aftermath;
    private final Reproduction reproduction;
    private final Progress progress;
    private final EventTime time;

    /** Replacements that were told to leave and have not left yet. */
    private final Set<ForkId> leaving = new HashSet<>();

    RunEnd(
            Forks forks,
            Outbox outbox,
            RunConsole console,
            Aftermath aftermath,
            Reproduction reproduction,
            Progress progress,
            EventTime time) {
        this.forks = forks.table();
        standby = forks.standby();
        this.outbox = outbox;
        this.console = console;
        this.aftermath = aftermath;
        this.reproduction = reproduction;
        this.progress = progress;
        this.time = time;
    }

    void finishIfDone() {
        if (progress.isOver()) {
            return;
        }
        if (progress.hasSurefireLeft()) {
            end();
        } else if (progress.failure().isPresent()) {
            abort(progress.failure().get());
        } else if (progress.canEnd()) {
            finish(progress.run());
        }
    }

    private void finish(Run run) {
        List<TestClass> unaccounted = run.unaccounted();
        if (!unaccounted.isEmpty()) {
            progress.fail(LostTestText.unaccounted(unaccounted));
            progress.failure().ifPresent(this::abort);
            return;
        }
        outbox.print(console.summary(progress.figures(), time.nanos()));
        aftermath.tell(run);
        fewerForks().ifPresent(text -> outbox.print(console.decided(text)));
        Advice.of(run, forksForAdvice(), progress.figures().wallMicros() * NANOS_PER_MICRO)
                .ifPresent(advice -> outbox.print(console.advice(AdviceText.of(advice))));
        reproduction.goOn(run, time.nanos());
        if (reproduction.isOver()) {
            aftermath.judge(run);
            progress.failure().ifPresentOrElse(this::abort, this::end);
        }
    }

    /** A run that was thought to need one fork could have a second one, which a class in one piece makes useless. */
    private int forksForAdvice() {
        return progress.limited().isPresent() ? Math.max(2, forks.distinctNumbers()) : forks.distinctNumbers();
    }

    /** Why there were fewer forks than there could be: one line at most. */
    private Optional<String> fewerForks() {
        RunFigures figures = progress.figures();
        if (progress.isDebugged()) {
            return Optional.of(ForksLine.DEBUGGED);
        }
        return progress.limited()
                .flatMap(why -> ForksLine.limited(figures, why.limit(), why.forkCount(), why.before()))
                .or(() -> standby.refusal()
                        .filter(refusal -> figures.forks() < figures.startedForks())
                        .map(refusal -> switch (refusal) {
                            case PROCESSORS ->
                                ForksLine.processorsBusy(figures, standby.usedAtRefusal(), standby.processors());
                            case LITTLE_LEFT -> ForksLine.littleLeft(figures);
                        }));
    }

    /**
     * The fork that found the failure tells the user, or else one that Surefire listens to. There is one, or there will
     * be.
     */
    private void abort(Progress.Failure failure) {
        Optional<Fork> teller = failure.teller()
                .filter(forks::isConnected)
                .map(forks::get)
                .or(forks::firstPresenter)
                .or(() -> forks.connected().stream().findFirst());
        teller.ifPresent(fork -> {
            outbox.send(fork.id(), new ToFork.Abort(failure.message()));
            forks.leave(fork.id());
            end();
        });
    }

    private void end() {
        progress.end();
        outbox.add(new Action.StopReplacing());
        dismissAll();
    }

    /** Surefire waits for its own forks only, so replacements leave before them. */
    private void dismissAll() {
        for (Fork fork : forks.connected()) {
            if (fork.role() == ForkRole.REPLACEMENT) {
                leaving.add(fork.id());
                dismiss(fork);
            }
        }
        if (leaving.isEmpty()) {
            forks.connected().forEach(this::dismiss);
        }
    }

    void dismiss(Fork fork) {
        outbox.finish(fork.id());
        forks.leave(fork.id());
        Run run = progress.runOrNull();
        if (run != null) {
            run.scheduler().forkLeft(fork.id());
        }
    }

    /** A fork has left. Returns whether it was the last one that was told to leave when the run was over. */
    boolean hasLeft(ForkId fork) {
        if (!leaving.remove(fork) || !progress.isOver()) {
            return false;
        }
        dismissAll();
        return true;
    }
}
