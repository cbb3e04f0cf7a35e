package io.github.surefirefine.dispatch.course;

import io.github.surefirefine.console.RunConsole;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.forks.Fork;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.dispatch.present.Outbox;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;
import io.github.surefirefine.model.plan.Seed;
import io.github.surefirefine.model.plan.TestClass;
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
 * Fixes the course of the run beforehand, if the user wants an order by a seed or a replay of a recorded run. Nothing
 * runs before the course is fixed. An order by a seed depends on the number of forks, so it waits until no more forks
 * are expected. Not thread-safe.
 */
public final class Scripting {

    /** Surefire starts all forks at once. A fork that comes later than this after the others is not waited for. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(2);

    /** Forks that take long to start also come further apart: by this fraction of the time that they took. */
    private static final int APART = 2;

    private final ForkTable forks;
    private final Outbox outbox;
    private final RunConsole console;
    private final Progress progress;
    private final EventTime time;

    private long patienceNanos = LEAST_PATIENCE.toNanos();
    private @Nullable Long beginNanos;
    private long lastNewsNanos;
    private int jvms;
    private boolean planned;
    private boolean laidDown;
    private boolean settled;

    public Scripting(ForkTable forks, Outbox outbox, RunConsole console, Progress progress, EventTime time) {
        this.forks = forks;
        this.outbox = outbox;
        this.console = console;
        this.progress = progress;
        this.time = time;
    }

    /** The run begins, and forks are starting. */
    public void begin() {
        beginNanos = time.nanos();
    }

    /** Whether the run has a course that is fixed beforehand. */
    public boolean isWanted() {
        return progress.recording().isPresent() || seed() != null;
    }

    private @Nullable Seed seed() {
        Run run = progress.runOrNull();
        return run == null ? null : run.rules().seed();
    }

    /** Whether nothing may begin yet. */
    public boolean isAwaited() {
        return isWanted() && !laidDown;
    }

    public void forkJoined(Fork fork) {
        lastNewsNanos = time.nanos();
        if (beginNanos != null) {
            patienceNanos = Math.max(LEAST_PATIENCE.toNanos(), (time.nanos() - beginNanos) / APART);
        }
        Run run = progress.runOrNull();
        if (run != null) {
            came(run, fork);
        }
    }

    /**
     * If there is a new JVM for each class, each JVM gets a number of its own here, because Surefire reuses its
     * numbers.
     */
    private void came(Run run, Fork fork) {
        run.scheduler().script().forkCame(fork.id(), progress.use().isByClass() ? ++jvms : fork.number());
    }

    /** A fork is starting in place of the one with that number. */
    public void replacementComes(int number) {
        Run run = progress.runOrNull();
        if (run != null) {
            run.scheduler().script().replacementComes(number);
        }
    }

    /** A fork that was starting will not come. */
    public void noReplacementComes() {
        Run run = progress.runOrNull();
        if (run != null) {
            run.scheduler().script().noReplacementComes();
        }
    }

    /**
     * All tests are known.
     *
     * @return why the run cannot go on; empty if it can
     */
    public Optional<String> planComplete(Run run) {
        lastNewsNanos = time.nanos();
        planned = true;
        if (!isWanted() || run.plannedClasses() == 0) {
            laidDown = true;
            return Optional.empty();
        }
        forks.connected().forEach(fork -> came(run, fork));
        Optional<String> objection = progress.recording().flatMap(recording -> replay(run, recording));
        if (objection.isPresent()) {
            return objection;
        }
        if (progress.use() != ForkUse.REUSED) {
            settle(run);
        }
        return Optional.empty();
    }

    /**
     * Some time has passed.
     *
     * @return whether waiting forks may have something to do now
     */
    public boolean tick() {
        boolean isDue = planned && !settled && isWanted() && time.nanos() - lastNewsNanos >= patienceNanos;
        if (isDue) {
            settle(progress.run());
        }
        return isDue;
    }

    /** There are as many forks as there will be. */
    private void settle(Run run) {
        settled = true;
        Seed seed = seed();
        if (progress.recording().isPresent()) {
            warnOfMissingForks(progress.recording().get());
        } else if (seed != null && !laidDown) {
            draw(run, seed);
        }
        run.scheduler().script().settle();
    }

    private void draw(Run run, Seed seed) {
        List<TestClass> classes = run.classes();
        if (progress.use().isOfFreshJvms()) {
            follow(
                    run,
                    progress.use().isByClass()
                            ? SeededScript.ofClasses(seed, classes)
                            : SeededScript.ofSingleUnits(seed, classes));
            outbox.print(console.decided(CourseText.bySeed(seed)));
        } else {
            follow(run, SeededScript.of(seed, classes, forks.numbers()));
            outbox.print(console.decided(CourseText.bySeed(seed, forks.distinctNumbers())));
        }
    }

    private Optional<String> replay(Run run, Recording recorded) {
        List<TestClass> classes = run.classes();
        ReplayScript replay = switch (progress.use()) {
            case ONE_JVM, REUSED -> ReplayScript.of(recorded, classes);
            case ONE_CLASS_EACH, ONE_CLASS_EACH_AS_LISTED -> ReplayScript.ofClasses(recorded, classes);
            case ONE_UNIT_EACH -> ReplayScript.ofSingleUnits(recorded, classes);
        };
        if (replay.units() == 0) {
            return Optional.of(CourseText.foreign(recorded));
        }
        follow(run, replay.script());
        int units = replay.script().units().size();
        outbox.print(console.decided(CourseText.replays(recorded, replay, units)));
        if (!replay.gone().isEmpty()) {
            outbox.warn(Optional.of(CourseText.gone(recorded, replay)));
        }
        return Optional.empty();
    }

    private void follow(Run run, Script script) {
        run.scheduler().follow(script);
        laidDown = true;
    }

    private void warnOfMissingForks(Recording recorded) {
        Set<Integer> missing = new TreeSet<>(recorded.forks());
        missing.removeAll(forks.numbers());
        if (!progress.use().isOfFreshJvms() && !missing.isEmpty()) {
            outbox.warn(Optional.of(CourseText.forksMissing(recorded, missing.size())));
        }
    }
}
