package io.github.surefirefine.queue;

/**
 * How far all machines have come together.
 *
 * @param units of the suite
 * @param open units that no machine holds
 * @param held units that machines hold and have not finished
 * @param tests results of tests
 * @param failures tests that have failed
 * @param machines that are alive
 * @param forks of these machines
 * @param leftMicros expected duration of the open units one after the other; 0 while nothing is known
 */
public record QueueTotals(
        int units, int open, int held, int tests, int failures, int machines, int forks, long leftMicros) {

    /** Units that have a result. */
    public int finished() {
        return units - open - held;
    }
}
