package io.github.surefirefine.dispatch.exchange;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkRole;
import io.github.surefirefine.model.fork.Postmortem;
import io.github.surefirefine.schedule.estimate.Estimates;
import io.github.surefirefine.script.Recording;
import io.github.surefirefine.wire.ToConductor;
import java.util.Optional;

/** What the dispatcher is told. */
public sealed interface Event {

    /** A fork has said hello. */
    record ForkJoined(ForkId fork, int forkNumber, long pid, ForkRole role) implements Event {}

    /** A fork has said something else. */
    record ForkSaid(ForkId fork, ToConductor message) implements Event {}

    /** A fork has said something that is no message at all. */
    record ForkSaidNonsense(ForkId fork, String what) implements Event {}

    /**
     * The connection of a fork has ended, in order or not.
     *
     * @param postmortem what was found of its process
     */
    record ForkGone(ForkId fork, Postmortem postmortem) implements Event {}

    /** A fork that was to replace another one could not be started, or has ended before it said hello. */
    record ReplacementFailed(String reason) implements Event {}

    /** A fork in which tests were to be tried could not be started, or has ended before it said hello. */
    record TrialFailed(int forkNumber, String reason) implements Event {}

    /** Surefire has no fork left and waits for none. */
    record SurefireLeft() implements Event {}

    /**
     * What is known of past runs; comes before all others, if at all.
     *
     * @param history checksum of that, where machines that share the run have to agree on it; empty where nothing is known
     */
    record Recalled(Estimates past, Optional<String> history, Optional<String> warning) implements Event {

        /** What is known, where no other machine needs to know the same. */
        public Recalled(Estimates past, Optional<String> warning) {
            this(past, Optional.empty(), warning);
        }
    }

    /** Where the reports are, as one writes it on a command line in the folder of the module; comes before any fork. */
    record ReportsPlaced(String folder) implements Event {}

    /** The recorded run is wanted again; comes before any fork. */
    record ToReplay(Recording recording) implements Event {}

    /**
     * What the run has shown is kept for the next one.
     *
     * @param news what the next run will do differently, for the user
     */
    record Remembered(Optional<String> warning, Optional<String> news) implements Event {}

    /** Something outside does not work as it should; the run goes on. */
    record Troubled(String warning) implements Event {}

    /** Forks are to take part as processors become idle; comes before any fork. */
    record ProcessorsWatched(int processors) implements Event {}

    /**
     * The processors were looked at.
     *
     * @param used how many of them the build kept busy since the last look, for example 1.7
     */
    record ProcessorsUsed(double used) implements Event {}

    /** Some time has passed. */
    record Tick() implements Event {}
}
