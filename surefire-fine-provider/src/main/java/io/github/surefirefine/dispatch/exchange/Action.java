package io.github.surefirefine.dispatch.exchange;

import io.github.surefirefine.model.fork.ForkId;
import io.github.surefirefine.model.fork.ForkLaunch;
import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.wire.ToFork;
import java.util.List;

/** What the dispatcher wants done. */
public sealed interface Action {

    /** A message to a connected fork. */
    record Send(ForkId fork, ToFork message) implements Action {}

    /**
     * A fork is to be started in place of one that has died. It will say hello, or {@link Event.ReplacementFailed} says
     * why not.
     *
     * @param forkNumber Surefire's number of the one that has died
     */
    record Replace(int forkNumber, ForkLaunch launch) implements Action {}

    /**
     * A fork is to be started in which tests are tried again. It will say hello as {@link
     * io.github.surefirefine.model.fork.ForkRole#TRIAL}, or {@link Event.TrialFailed} says that it will not.
     *
     * @param forkNumber Surefire's number of the fork that was started so
     */
    record Try(int forkNumber, ForkLaunch launch) implements Action {}

    /** A fork in which tests were tried is to be ended, whatever it does. */
    record EndTrial(long pid) implements Action {}

    /** The run is over: no fork is to be started any more, and those that have not said hello are not needed. */
    record StopReplacing() implements Action {}

    /** This is to be kept for whoever puts the results of all shards together. */
    record KeepShard(ShardRecord shard) implements Action {}

    /** These tests one after the other show something; they are to be kept as a run that can be replayed. */
    record KeepSequence(List<Test> tests) implements Action {

        public KeepSequence {
            tests = List.copyOf(tests);
        }

        /**
         * A test.
         *
         * @param method empty where the class is one piece
         */
        public record Test(String className, String method, String uniqueId) {}
    }

    /** Nobody is left to present results to Surefire; these are to be kept where the user finds them. */
    record KeepUnpresented(String text) implements Action {}
}
