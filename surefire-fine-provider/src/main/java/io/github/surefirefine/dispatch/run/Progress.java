package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.present.Confirmations;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.script.Recording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the run has come: nothing is known, or some of the plan, or all is done and kept, or it is over. Not thread-safe. */
public final class Progress {

    private final ForkUse use;
    private final EventMemory memory;
    private final Confirmations confirmations;

    private Estimates past = Estimates.NONE;
    private Optional<String> history = Optional.empty();
    private String reports = "target/surefire-reports";
    private @Nullable Run run;
    private @Nullable Failure failure;
    private @Nullable Recording recording;
    private boolean isRemembered;
    private boolean timeIsOver;
    private boolean surefireLeft;
    private boolean over;

    public Progress(ForkUse use, EventMemory memory, Confirmations confirmations) {
        this.use = use;
        this.memory = memory;
        this.confirmations = confirmations;
    }

    public ForkUse use() {
        return use;
    }

    /** What is known of past runs, and its checksum. */
    public void recalled(Estimates known, Optional<String> checksum) {
        past = known;
        history = checksum;
    }

    public Estimates past() {
        return past;
    }

    /** Checksum of what is known of past runs; empty where nothing is. */
    public Optional<String> history() {
        return history;
    }

    /** Where the reports are, as one writes it on a command line. */
    public void reportsPlaced(String folder) {
        reports = folder;
    }

    public String reports() {
        return reports;
    }

    /** The first classes are known. */
    public Run begin(RunRules rules) {
        Run begun = new Run(rules, use, past, memory, confirmations);
        run = begun;
        return begun;
    }

    /** The run; null as long as nothing of the plan is known. */
    @Nullable
    public Run runOrNull() {
        return run;
    }

    /** The run, where there can be no doubt that something of the plan is known. */
    public Run run() {
        if (run == null) {
            throw new IllegalStateException("there is no plan yet");
        }
        return run;
    }

    /** The run cannot go on; the message is for the user, whoever tells it. */
    public void fail(String message) {
        failure = new Failure(message, Optional.empty());
    }

    /** The run cannot go on; the message is for the user, and told by this fork. */
    public void fail(String message, ForkId teller) {
        failure = new Failure(message, Optional.of(teller));
    }

    /** Why the run cannot go on. */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Why the run cannot go on.
     *
     * @param message for the user
     * @param teller the fork that tells it; empty for any
     */
    public record Failure(String message, Optional<ForkId> teller) {}

    /** The recorded run is wanted again. */
    public void replay(Recording recorded) {
        recording = recorded;
    }

    /** The run that is wanted again. */
    public Optional<Recording> recording() {
        return Optional.ofNullable(recording);
    }

    private boolean isDone() {
        return isAllSaid() && confirmations.areComplete();
    }

    /** Whether nothing is left to be run or to be presented, be it that not everything was confirmed. */
    public boolean isAllSaid() {
        return run != null
                && run.isPlanComplete()
                && run.scheduler().isDone()
                && run.presentation().isAllPresented();
    }

    /** What is to be kept for the next run before this one can end; none as long as that is not known, or is kept. */
    public Optional<Observed> toRemember() {
        return run != null && !isRemembered && isDone() ? Optional.of(DurationsSeen.in(run)) : Optional.empty();
    }

    /** That was kept. */
    public void remembered() {
        isRemembered = true;
    }

    /** Whether the run is at its end, and was not declared over. */
    public boolean canEnd() {
        return !over && isRemembered && isDone();
    }

    /** Surefire has no more time for the run; what forks say of tests does not count any more. */
    public void timeIsOver() {
        timeIsOver = true;
    }

    public boolean isTimeOver() {
        return timeIsOver;
    }

    /** Surefire has no fork left and waits for none. */
    public void surefireLeft() {
        surefireLeft = true;
    }

    public boolean hasSurefireLeft() {
        return surefireLeft;
    }

    /** Nothing remains to be done, or can be done. */
    public void end() {
        over = true;
    }

    public boolean isOver() {
        return over;
    }
}
