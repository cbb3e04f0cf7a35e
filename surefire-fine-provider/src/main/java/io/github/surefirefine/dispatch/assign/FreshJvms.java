package io.github.surefirefine.dispatch.assign;

import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.exchange.EventTime;
import io.github.surefirefine.dispatch.exchange.ForkUse;
import io.github.surefirefine.dispatch.forks.ForkTable;
import io.github.surefirefine.dispatch.run.Progress;
import io.github.surefirefine.dispatch.run.Run;

/**
 * How many JVMs should have been requested by now, if Surefire starts a new JVM for each class or test. Surefire runs
 * {@code forkCount} JVMs at a time, a number that we are not told; we only know how many we have seen at the same time.
 * One more JVM for a part of a class is requested only if one of those that we have seen is free. Not thread-safe.
 */
public final class FreshJvms {

    /** Assumed time to start a JVM until one has been measured. */
    private static final long UNKNOWN_START_NANOS = 1_000_000_000;

    private static final int MOST_DOUBTS = 6;

    private final ForkTable forks;
    private final Progress progress;
    private final EventTime time;

    private long firstAskedNanos;
    private long startNanos = UNKNOWN_START_NANOS;
    private int came;
    private int gone;
    private int mostAtOnce = 1;

    /** How many JVMs were wanted when it was last checked whether parts of classes are worth a JVM. */
    private int wantedWithParts;

    public FreshJvms(ForkTable forks, Progress progress, EventTime time) {
        this.forks = forks;
        this.progress = progress;
        this.time = time;
    }

    /** An event was recorded, and work was assigned for it. */
    public void handled(Event event) {
        if (event instanceof Event.Recalled) {
            // The run begins, and the first JVM is starting.
            firstAskedNanos = time.nanos();
        } else if (event instanceof Event.ForkJoined) {
            came();
            lookForParts();
        } else if (event instanceof Event.ForkGone) {
            gone++;
            lookForParts();
        } else if (event instanceof Event.Tick) {
            lookForParts();
        }
    }

    private void came() {
        if (came == 0 && firstAskedNanos != 0) {
            startNanos = time.nanos() - firstAskedNanos;
        }
        came++;
        mostAtOnce = Math.max(mostAtOnce, came - gone);
    }

    /** The check takes some time. It is worth it when a JVM has come or gone, and from time to time. */
    private void lookForParts() {
        Run run = progress.runOrNull();
        wantedWithParts = 0;
        if (progress.use() != ForkUse.ONE_CLASS_EACH
                || run == null
                || !run.isPlanComplete()
                || run.failures().isSkipping()) {
            return;
        }
        int classes = run.scheduler().classesWithoutFork();
        int free = mostAtOnce - (came - gone) + forks.neverLeased() - classes;
        if (free > 0) {
            int parts = run.scheduler().worthStarting(free, expectedStartNanos(), time.nanos());
            wantedWithParts = forks.jvmsUsed() + classes + parts;
        }
    }

    /** Each JVM that found nothing to do shows that the estimate was too optimistic. */
    private long expectedStartNanos() {
        return startNanos << Math.min(forks.jvmsUnused(), MOST_DOUBTS);
    }

    /** How many JVMs should have been requested by now. */
    public int wanted() {
        Run run = progress.runOrNull();
        if (progress.isOver()) {
            return 0;
        }
        if (run == null || progress.failure().isPresent()) {
            return 1 + forks.jvmsUsed();
        }
        boolean presenterMissing = run.scheduler().isDone()
                && forks.connected().isEmpty()
                && !run.presentation().isAllPresented();
        int pending = progress.use().isByClass()
                ? run.scheduler().classesWithoutFork()
                : run.scheduler().pendingUnits();
        return Math.max(wantedWithParts, forks.jvmsUsed() + pending + (presenterMissing ? 1 : 0));
    }
}
