package io.github.surefirefine.dispatch.exchange;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.figures.RunFigures;
import io.github.surefirefine.history.LastRun;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.quarantine.QuarantineSource;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.schedule.forkcount.ForkLimit;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.wire.ToConductor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What has happened outside the dispatcher. */
public sealed interface Event {

    /** A fork has said hello. */
    record ForkJoined(ForkId fork, int forkNumber, long pid, ForkRole role) implements Event {}

    /** A fork has sent a message other than its hello. */
    record ForkSaid(ForkId fork, ToConductor message) implements Event {}

    /** A fork has sent something that is not a message at all. */
    record ForkSaidNonsense(ForkId fork, String what) implements Event {}

    /**
     * The connection of a fork has ended, in order or not.
     *
     * @param postmortem what was found out about its process
     */
    record ForkGone(ForkId fork, Postmortem postmortem) implements Event {}

    /** A replacement could not be started, or ended before it said hello. */
    record ReplacementFailed(String reason) implements Event {}

    /** A fork for a trial could not be started, or ended before it said hello. */
    record TrialFailed(int forkNumber, String reason) implements Event {}

    /** Surefire has no fork left and expects none. */
    record SurefireLeft() implements Event {}

    /**
     * The JVM of a fork was asked from outside what its threads do.
     *
     * @param threads its answer; empty if it has not answered
     */
    record ForkDumped(ForkId fork, Optional<String> threads) implements Event {}

    /** The JVM of the conductor ends in the middle of the run, as by Ctrl-C; the forks end at the same time. */
    record Interrupted() implements Event {}

    /**
     * What is known of past runs. If there is such an event, it comes before all others.
     *
     * @param history checksum of that, if the machines that share the run have to agree on it; empty if nothing is
     *     known
     */
    record Recalled(Estimates past, Optional<String> history, Optional<String> warning) implements Event {

        /** Creates the event for a run whose history no other machine has to share. */
        public Recalled(Estimates past, Optional<String> warning) {
            this(past, Optional.empty(), warning);
        }
    }

    /**
     * Where the reports are, as a user writes it on a command line in the folder of the module; comes before any fork.
     */
    record ReportsPlaced(String folder) implements Event {}

    /** The recorded run is to be replayed; comes before any fork. */
    record ToReplay(Recording recording) implements Event {}

    /** Only what failed last time is wanted, if anything did; comes before any fork. */
    record FailedOnly(LastRun last) implements Event {}

    /** These tests may fail; comes before any fork. */
    record QuarantineRead(QuarantineSource source) implements Event {}

    /**
     * What the run has shown is stored for the next one.
     *
     * @param news what the next run will do differently, for the user
     * @param figures of the run
     * @param told what is to be printed as it is, for a CI system
     */
    record Remembered(Optional<String> warning, Optional<String> news, RunFigures figures, List<ConsoleLine> told)
            implements Event {

        public Remembered {
            told = List.copyOf(told);
        }

        /** Creates the event for a run that no CI system is told of. */
        public Remembered(Optional<String> warning, Optional<String> news, RunFigures figures) {
            this(warning, news, figures, List.of());
        }
    }

    /**
     * Surefire starts no more forks than pay; comes before any fork.
     *
     * @param forkCount how many it could start, empty if that is not known
     * @param before how many the last run had, 0 if that is not known
     */
    record ForksLimited(ForkLimit limit, OptionalInt forkCount, int before) implements Event {}

    /** Surefire starts one fork only, because a debugger needs a port for itself; comes before any fork. */
    record DebuggerNeedsOneFork() implements Event {}

    /** Something outside does not work as it should; the run goes on. */
    record Troubled(String warning) implements Event {}

    /** Forks take part as processors become idle; comes before any fork. */
    record ProcessorsWatched(int processors) implements Event {}

    /**
     * The processors were measured.
     *
     * @param used how many of them the build kept busy since the last measurement, for example 1.7
     */
    record ProcessorsUsed(double used) implements Event {}

    /** The queue that several machines share has answered. */
    record QueueAnswered(QueueAnswer answer) implements Event {}

    /** The queue does not answer; it is asked again. */
    record QueueSilent(String reason) implements Event {}

    /** The queue does not answer, and is not asked again. */
    record QueueGone(String reason) implements Event {}

    record Tick() implements Event {}
}
