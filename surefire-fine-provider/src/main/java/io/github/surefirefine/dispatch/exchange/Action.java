package io.github.surefirefine.dispatch.exchange;

import io.github.surefirefine.console.ConsoleLine;
import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.history.Observed;
import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.model.result.ThreadsAtExpiry;
import io.github.surefirefine.queue.QueueRecord;
import io.github.surefirefine.queue.QueueRequest;
import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.wire.ToFork;
import java.util.List;
import java.util.Optional;

/** What the dispatcher wants to be done. */
public sealed interface Action {

    /** A message to a connected fork. */
    record Send(ForkId fork, ToFork message) implements Action {}

    /**
     * Start a fork in place of one that has died. The new fork says hello, or {@link Event.ReplacementFailed} says why
     * it does not.
     *
     * @param forkNumber Surefire's number of the fork that has died
     */
    record Replace(int forkNumber, ForkLaunch launch) implements Action {}

    /**
     * Start a fork in which tests are tried again. It says hello as
     * {@link io.github.surefirefine.model.fork.ForkRole#TRIAL}, or {@link Event.TrialFailed} says that it does not.
     *
     * @param forkNumber Surefire's number of the fork whose launch is repeated
     */
    record Try(int forkNumber, ForkLaunch launch) implements Action {}

    /** End a fork in which tests were tried, whatever it is doing. */
    record EndTrial(long pid) implements Action {}

    /** The run is over: start no more forks. Those that have not said hello are not needed. */
    record StopReplacing() implements Action {}

    /** Store this for the goal that puts the results of all shards together. */
    record KeepShard(ShardRecord shard) implements Action {}

    /** Store these tests as a run that can be replayed: run one after the other, they show a failure. */
    record KeepSequence(List<Test> tests) implements Action {

        public KeepSequence {
            tests = List.copyOf(tests);
        }

        /**
         * A test.
         *
         * @param method empty if the class is one piece
         */
        public record Test(String className, String method, String uniqueId) {}
    }

    /** Store what all threads of a fork were doing when a test had run for too long. */
    record KeepThreads(String test, int forkNumber, ThreadsAtExpiry threads) implements Action {}

    /**
     * Note in the trace that a fork runs a class in one piece that the user may let forks share.
     *
     * @param engineId of the engine that runs it
     */
    record NoteWhole(ForkId fork, String className, String engineId) implements Action {}

    /**
     * Ask the queue that several machines share. {@link Event.QueueAnswered} has the answer; before that, nothing else is
     * asked.
     */
    record AskQueue(QueueRequest request) implements Action {}

    /** Tell of this result wherever the user wants that, besides Surefire's console and reports. */
    record NoteResult(TestResult result) implements Action {}

    /** Store for the goal that puts the results of all machines together what this one reports. */
    record KeepQueue(QueueRecord record) implements Action {}

    /** No fork is left to present results to Surefire; store these where the user finds them. */
    record KeepUnpresented(String text) implements Action {}

    /** Ask the JVM of a fork from outside what its threads do. {@link Event.ForkDumped} is the answer. */
    record DumpFork(ForkId fork, long pid) implements Action {}

    /** Store what the threads of a fork did in a file with that name, beside Surefire's own dumps. */
    record KeepForkThreads(String file, String text) implements Action {}

    /**
     * The run was interrupted.
     *
     * @param lines for the user, at once: no fork may be left to print them
     * @param unpresented results that Surefire's reports lack, for a person
     * @param observed what the run has shown until now, for the next one
     */
    record EndInterrupted(List<ConsoleLine> lines, Optional<String> unpresented, Observed observed) implements Action {

        public EndInterrupted {
            lines = List.copyOf(lines);
        }
    }
}
