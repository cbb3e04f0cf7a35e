package io.github.surefirefine.figures;

/**
 * What a run took, and what it got for that.
 *
 * @param forks how many forks took part: those that discovered tests or ran one, by Surefire's numbers
 * @param startedForks how many there were, with those that stood by or came too late
 * @param wallMicros from the beginning of the run to the end of its last test or fixture
 * @param workMicros what all tests took, one after the other
 * @param fixtureMicros what entering and leaving classes took
 * @param busyMicros how long forks were in tests and fixtures; tests of a fork that run at the same time count once
 */
public record RunFigures(
        int forks, int startedForks, long wallMicros, long workMicros, long fixtureMicros, long busyMicros) {

    /** Of a run in which nothing has happened. */
    public static final RunFigures NOTHING = new RunFigures(0, 0, 0, 0, 0, 0);

    /** How many tests were running on average: the work, divided by the time of the run; 1 if neither is known. */
    public double speedUp() {
        return wallMicros == 0 ? 1 : (double) workMicros / wallMicros;
    }

    /** The part of the whole run in which the forks that took part were in tests and fixtures, from 0 to 1. */
    public double busyShare() {
        return busyShare(busyMicros, forks);
    }

    /**
     * The same of some forks.
     *
     * @param micros for how long they were in tests and fixtures
     */
    public double busyShare(long micros, int ofForks) {
        double available = (double) wallMicros * ofForks;
        return available == 0 ? 0 : Math.min(1, micros / available);
    }
}
