package io.github.surefirefine.dispatch;

import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.RunRules;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.schedule.Estimates;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the run has come: nothing is known, or some of the plan, or all is done and kept, or it is over. Not thread-safe. */
final class Progress {

    private final ForkUse use;
    private final EventMemory memory;
    private final Confirmations confirmations;

    private Estimates past = Estimates.NONE;
    private Optional<String> history = Optional.empty();
    private @Nullable Run run;
    private @Nullable String failure;
    private boolean isRemembered;
    private boolean timeIsOver;
    private boolean over;

    Progress(ForkUse use, EventMemory memory, Confirmations confirmations) {
        this.use = use;
        this.memory = memory;
        this.confirmations = confirmations;
    }

    /** What is known of past runs, and its checksum. */
    void recalled(Estimates known, Optional<String> checksum) {
        past = known;
        history = checksum;
    }

    Estimates past() {
        return past;
    }

    /** Checksum of what is known of past runs; empty where nothing is. */
    Optional<String> history() {
        return history;
    }

    /** The first classes are known. */
    Run begin(RunRules rules) {
        Run begun = new Run(rules, use, past, memory, confirmations);
        run = begun;
        return begun;
    }

    /** The run; null as long as nothing of the plan is known. */
    @Nullable
    Run runOrNull() {
        return run;
    }

    /** The run, where there can be no doubt that something of the plan is known. */
    Run run() {
        if (run == null) {
            throw new IllegalStateException("there is no plan yet");
        }
        return run;
    }

    /** There is no way to find the tests; the message is for the user. */
    void fail(String message) {
        failure = message;
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private boolean isDone() {
        return isAllSaid() && confirmations.areComplete();
    }

    /** Whether nothing is left to be run or to be presented, be it that not everything was confirmed. */
    boolean isAllSaid() {
        return run != null && run.isPlanComplete() && run.scheduler.isDone() && run.presentation.isAllPresented();
    }

    /** What is to be kept for the next run before this one can end; none as long as that is not known, or is kept. */
    Optional<Observed> toRemember() {
        return run != null && !isRemembered && isDone() ? Optional.of(run.observed()) : Optional.empty();
    }

    /** That was kept. */
    void remembered() {
        isRemembered = true;
    }

    /** Whether the run is at its end, and was not declared over. */
    boolean canEnd() {
        return !over && isRemembered && isDone();
    }

    /** Surefire has no more time for the run; what forks say of tests does not count any more. */
    void timeIsOver() {
        timeIsOver = true;
    }

    boolean isTimeOver() {
        return timeIsOver;
    }

    /** Nothing remains to be done, or can be done. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
