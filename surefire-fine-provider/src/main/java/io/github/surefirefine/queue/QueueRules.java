package io.github.surefirefine.queue;

/**
 * The constants of a queue: every machine has the same ones.
 *
 * @param version of surefire-fine; the queue answers nothing else to a machine that has another one
 * @param deadlineMillis after that time without a word, a claim can go to another machine, and so can all results of the
 *     machine that are not sealed
 * @param leastMicros a claim is at least that large, because asking costs time too
 * @param mostUnits of one claim
 * @param mostClasses of one claim
 * @param leastStealMicros what another machine has not begun is taken if it takes at least that long
 * @param stuckMillis and also, however little it is, if nothing of its claim has finished for that long
 */
public record QueueRules(
        String version,
        long deadlineMillis,
        long leastMicros,
        int mostUnits,
        int mostClasses,
        long leastStealMicros,
        long stuckMillis) {

    /** The usual ones. */
    public static QueueRules of(String version, long deadlineMillis) {
        return new QueueRules(version, deadlineMillis, 500_000, 512, 64, 100_000, 1_000);
    }
}
