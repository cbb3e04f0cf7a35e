package io.github.surefirefine.dispatch.run;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.present.Confirmations;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.history.LastRun;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.plan.RunRules;
import io.github.surefirefine.report.EventMemory;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.script.Recording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the run has come: nothing is known, or some of the plan, or all is done and stored, or it is over. Not
 * thread-safe.
 */
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
    private @Nullable LastRun lastRun;
    private boolean isSelection;
    private RunFigures figures = RunFigures.NOTHING;
    private Event.@Nullable ForksLimited limited;
    private boolean isDebugged;
    private boolean isRemembered;
    private boolean timeIsOver;
    private boolean surefireLeft;
    private boolean interrupted;
    private boolean over;

    public Progress(ForkUse use, EventMemory memory, Confirmations confirmations) {
        this.use = use;
        this.memory = memory;
        this.confirmations = confirmations;
    }

    public ForkUse use() {
        return use;
    }

    /** Takes what is known of past runs, and its checksum. */
    public void recalled(Estimates known, Optional<String> checksum) {
        past = known;
        history = checksum;
    }

    public Estimates past() {
        return past;
    }

    /** Checksum of what is known of past runs; empty if nothing is. */
    public Optional<String> history() {
        return history;
    }

    /** Takes the folder of the reports, as it is written on a command line. */
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

    /** The run; null until something of the plan is known. */
    @Nullable
    public Run runOrNull() {
        return run;
    }

    /** The run, once something of the plan is certainly known. */
    public Run run() {
        if (run == null) {
            throw new IllegalStateException("there is no plan yet");
        }
        return run;
    }

    /** The run cannot go on; any fork may tell the user. */
    public void fail(String message) {
        failure = new Failure(message, Optional.empty());
    }

    /** The run cannot go on; this fork tells the user. */
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

    /** A recorded run is to be replayed. */
    public void replay(Recording recorded) {
        recording = recorded;
    }

    /** The run that is to be replayed. */
    public Optional<Recording> recording() {
        return Optional.ofNullable(recording);
    }

    /** Only what failed last time is wanted, if anything did. */
    public void failedOnly(LastRun last) {
        lastRun = last;
    }

    /** How tests ended last time, if only what failed then is wanted. */
    public Optional<LastRun> lastRun() {
        return Optional.ofNullable(lastRun);
    }

    /** Some of the tests that were found are left out. */
    public void selected() {
        isSelection = true;
    }

    /** Whether some of the tests that were found are left out. */
    public boolean isSelection() {
        return isSelection;
    }

    private boolean isDone() {
        return isAllSaid() && confirmations.areComplete();
    }

    /** Whether nothing is left to run or to present, although some of it may not be confirmed. */
    public boolean isAllSaid() {
        return run != null
                && run.isPlanComplete()
                && run.scheduler().isDone()
                && run.presentation().isAllPresented();
    }

    /**
     * What must be stored for the next run before this one can end; empty until that is known, and once it is stored.
     */
    public Optional<Observed> toRemember() {
        return run != null && !isRemembered && isDone() ? Optional.of(DurationsSeen.in(run)) : Optional.empty();
    }

    /** What the run has shown is stored, and these are its figures. */
    public void remembered(RunFigures ofRun) {
        isRemembered = true;
        figures = ofRun;
    }

    /** Surefire starts no more forks than pay. */
    public void limited(Event.ForksLimited reason) {
        limited = reason;
    }

    /** Why Surefire starts no more forks; empty if we leave it to Surefire. */
    public Optional<Event.ForksLimited> limited() {
        return Optional.ofNullable(limited);
    }

    /** Surefire starts one fork only, for a debugger. */
    public void debugged() {
        isDebugged = true;
    }

    public boolean isDebugged() {
        return isDebugged;
    }

    /** The figures of the run, once it is stored. */
    public RunFigures figures() {
        return figures;
    }

    /** Whether the run has come to its end and is not declared over yet. */
    public boolean canEnd() {
        return !over && isRemembered && isDone();
    }

    /** The run ends in the middle; nothing that happens from now on counts. */
    public void interrupt() {
        interrupted = true;
        over = true;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    /** What the run has shown so far. */
    public Observed seenSoFar() {
        return run == null ? Observed.NOTHING : DurationsSeen.soFar(run);
    }

    /** Surefire's timeout has passed; what forks say about tests no longer counts. */
    public void timeIsOver() {
        timeIsOver = true;
    }

    public boolean isTimeOver() {
        return timeIsOver;
    }

    /** Surefire has no fork left and expects none. */
    public void surefireLeft() {
        surefireLeft = true;
    }

    public boolean hasSurefireLeft() {
        return surefireLeft;
    }

    /** Nothing remains that has to be done or can be done. */
    public void end() {
        over = true;
    }

    public boolean isOver() {
        return over;
    }
}
