package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.model.ForkLaunch;
import io.github.surefirefine.shard.ShardRecord;
import io.github.surefirefine.wire.ToFork;

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

    /** The run is over: no fork is to be started any more, and those that have not said hello are not needed. */
    record StopReplacing() implements Action {}

    /** This is to be kept for whoever puts the results of all shards together. */
    record KeepShard(ShardRecord shard) implements Action {}

    /** Nobody is left to present results to Surefire; these are to be kept where the user finds them. */
    record KeepUnpresented(String text) implements Action {}
}
