package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.ForksLine;
import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.advice.Advice;
import io.github.surefirefine.dispatch.advice.AdviceText;
import io.github.surefirefine.dispatch.advice.TogetherAdvice;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
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

    private boolean isTold;

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
        } else if (!abortIfFailed() && progress.canEnd()) {
            finish(progress.run());
        }
    }

    private void finish(Run run) {
        List<TestClass> unaccounted = run.unaccounted();
        if (!unaccounted.isEmpty()) {
            progress.fail(LostTestText.unaccounted(unaccounted));
            abortIfFailed();
            return;
        }
        boolean isFirstTime = !isTold;
        if (isFirstTime) {
            isTold = true;
            tell(run);
        }
        reproduction.goOn(run, time.nanos());
        if (isFirstTime && reproduction.isOver()) {
            advise(TogetherAdvice.of(run));
        }
        if (reproduction.isOver()) {
            aftermath.judge(run);
            if (!abortIfFailed()) {
                end();
            }
        }
    }

    /** All tests have run. */
    private void tell(Run run) {
        outbox.print(console.summary(progress.figures(), time.nanos()));
        aftermath.tell(run);
        Optional<String> fewerForks = fewerForks();
        if (fewerForks.isPresent()) {
            outbox.print(console.decided(fewerForks.get()));
        }
        Optional<Advice> advice =
                Advice.of(run, forksForAdvice(), progress.figures().wallMicros() * NANOS_PER_MICRO);
        advise(advice.isPresent() ? Optional.of(AdviceText.of(advice.get())) : Optional.empty());
    }

    private void advise(Optional<String> text) {
        if (text.isPresent()) {
            outbox.print(console.advice(text.get()));
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
        Optional<String> limited = limited(figures);
        return limited.isPresent() ? limited : refused(figures);
    }

    private Optional<String> limited(RunFigures figures) {
        Optional<Event.ForksLimited> limited = progress.limited();
        if (limited.isEmpty()) {
            return Optional.empty();
        }
        Event.ForksLimited why = limited.get();
        return ForksLine.limited(figures, why.limit(), why.forkCount(), why.before());
    }

    private Optional<String> refused(RunFigures figures) {
        Optional<StandbyForks.Refusal> refusal = standby.refusal();
        if (refusal.isEmpty() || figures.forks() >= figures.startedForks()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (refusal.get()) {
                    case PROCESSORS -> ForksLine.processorsBusy(figures, standby.usedAtRefusal(), standby.processors());
                    case LITTLE_LEFT -> ForksLine.littleLeft(figures);
                });
    }

    private boolean abortIfFailed() {
        Optional<Progress.Failure> failure = progress.failure();
        if (failure.isPresent()) {
            abort(failure.get());
        }
        return failure.isPresent();
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
            for (Fork fork : forks.connected()) {
                dismiss(fork);
            }
        }
    }

    void dismiss(Fork fork) {
        outbox.dismiss(fork.id());
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
