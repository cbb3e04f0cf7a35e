package io.github.surefirefine.queue;

/**
 * A machine as the queue knows it.
 *
 * @param name for users
 * @param state what it does
 * @param forks how many tests it can run at once
 * @param heardMillisAgo when it last asked for something
 * @param held units that it holds
 * @param finished units that it has finished
 * @param failures tests that have failed on it
 */
public record MachineState(
        String machine,
        String name,
        State state,
        int forks,
        long heardMillisAgo,
        int held,
        int finished,
        int failures) {

    /** What a machine does. */
    public enum State {
        /** It runs tests. */
        RUNNING,
        /** It has nothing to run, and its results count. */
        SEALED,
        /** It has left early, and its results count. */
        LEFT,
        /** It was not heard for too long; others run its tests again. */
        DEAD
    }
}
