package io.github.surefirefine.dispatch;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.ForkTable.Fork;
import io.github.surefirefine.model.Seed;
import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.script.ReplayScript;
import io.github.surefirefine.script.Script;
import io.github.surefirefine.script.SeededScript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lays down the course of the run beforehand, where the user wants an order by a seed, or a recorded run again. Nothing is
 * run before that. An order by a seed depends on how many forks there are, so it waits until no more are to be expected.
 * Not thread-safe.
 */
final class Scripting {

    /** Surefire starts all forks at once; one that comes later than that after the others is not waited for. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(2);

    /** Where forks take long to start, they come further apart: by that part of the time that they took. */
    private static final int APART = 2;

    private final ForkUse use;
    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final Progress progress;

    private @Nullable Recording recording;
    private long patienceNanos = LEAST_PATIENCE.toNanos();
    private @Nullable Long beginNanos;
    private long lastNewsNanos;
    private boolean planned;
    private boolean laidDown;
    private boolean settled;

    Scripting(ForkUse use, ForkTable forks, Outbox outbox, RunConsole console, Progress progress) {
        this.use = use;
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.progress = progress;
    }

    /** The run begins; forks are being started. */
    void begin(long nowNanos) {
        beginNanos = nowNanos;
    }

    /** The recorded run is wanted again. */
    void replay(Recording recorded) {
        recording = recorded;
    }

    /** The run that is wanted again. */
    Optional<Recording> recording() {
        return Optional.ofNullable(recording);
    }

    private boolean isWanted() {
        return recording != null || seed() != null;
    }

    private @Nullable Seed seed() {
        Run run = progress.runOrNull();
        return run == null ? null : run.rules.seed();
    }

    /** Whether nothing is to be begun yet. */
    boolean isAwaited() {
        return isWanted() && !laidDown;
    }

    /** A fork has said hello. */
    void forkJoined(Fork fork, long nowNanos) {
        lastNewsNanos = nowNanos;
        if (beginNanos != null) {
            patienceNanos = Math.max(LEAST_PATIENCE.toNanos(), (nowNanos - beginNanos) / APART);
        }
        Run run = progress.runOrNull();
        if (run != null) {
            run.scheduler.script().forkCame(fork.id, fork.number);
        }
    }

    /** A fork is being started in place of one with that number. */
    void replacementComes(int number) {
        Run run = progress.runOrNull();
        if (run != null) {
            run.scheduler.script().replacementComes(number);
        }
    }

    /** A fork that was being started will not come. */
    void noReplacementComes() {
        Run run = progress.runOrNull();
        if (run != null) {
            run.scheduler.script().noReplacementComes();
        }
    }

    /**
     * All tests are known.
     *
     * @return why the run cannot go on; none where it can
     */
    Optional<String> planComplete(Run run, long nowNanos) {
        lastNewsNanos = nowNanos;
        planned = true;
        if (!isWanted() || run.plannedClasses() == 0) {
            laidDown = true;
            return Optional.empty();
        }
        forks.connected().forEach(fork -> run.scheduler.script().forkCame(fork.id, fork.number));
        if (recording != null) {
            Optional<String> objection = replay(run, recording);
            if (objection.isPresent()) {
                return objection;
            }
        }
        if (use != ForkUse.REUSED) {
            settle(run);
        }
        return Optional.empty();
    }

    /**
     * Some time has passed.
     *
     * @return whether forks that wait may have something to do now
     */
    boolean tick(long nowNanos) {
        boolean isDue = planned && !settled && isWanted() && nowNanos - lastNewsNanos >= patienceNanos;
        if (isDue) {
            settle(progress.run());
        }
        return isDue;
    }

    /** There are as many forks as there will be. */
    private void settle(Run run) {
        settled = true;
        Seed seed = seed();
        if (recording != null) {
            warnOfMissingForks(recording);
        } else if (seed != null && !laidDown) {
            draw(run, seed);
        }
        run.scheduler.script().settle();
    }

    private void draw(Run run, Seed seed) {
        List<TestClass> classes = run.classes();
        if (use == ForkUse.ONE_UNIT_EACH) {
            follow(run, SeededScript.ofSingleUnits(seed, classes));
            outbox.print(console.course(CourseText.bySeed(seed)));
        } else {
            follow(run, SeededScript.of(seed, classes, forks.numbers()));
            outbox.print(console.course(CourseText.bySeed(seed, forks.distinctNumbers())));
        }
    }

    private Optional<String> replay(Run run, Recording recorded) {
        List<TestClass> classes = run.classes();
        ReplayScript replay = use == ForkUse.ONE_UNIT_EACH
                ? ReplayScript.ofSingleUnits(recorded, classes)
                : ReplayScript.of(recorded, classes);
        if (replay.units() == 0) {
            return Optional.of(CourseText.foreign(recorded));
        }
        follow(run, replay.script());
        int units = replay.script().units().size();
        outbox.print(console.course(CourseText.replays(recorded, replay, units)));
        if (!replay.gone().isEmpty()) {
            outbox.warn(Optional.of(CourseText.gone(recorded, replay)));
        }
        return Optional.empty();
    }

    private void follow(Run run, Script script) {
        run.scheduler.follow(script);
        laidDown = true;
    }

    private void warnOfMissingForks(Recording recorded) {
        Set<Integer> missing = new TreeSet<>(recorded.forks());
        missing.removeAll(forks.numbers());
        if (use != ForkUse.ONE_UNIT_EACH && !missing.isEmpty()) {
            outbox.warn(Optional.of(CourseText.forksMissing(recorded, missing.size())));
        }
    }
}
