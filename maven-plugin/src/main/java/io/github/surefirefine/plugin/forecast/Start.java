package io.github.surefirefine.plugin.forecast;

import io.github.surefirefine.schedule.forkcount.ForksThatPay;

/**
 * How long it takes until forks have started.
 *
 * @param forks a number of forks
 * @param micros how long it takes that many
 * @param eachMicros how much longer it takes with one more
 */
public record Start(int forks, long micros, double eachMicros) {

    private static final double NANOS_PER_MICRO = 1_000;

    /** What starts usually take: all of the processors' time. */
    static Start usual(int processors) {
        return new Start(0, 0, ForksThatPay.START_NANOS / NANOS_PER_MICRO / processors);
    }

    /** Known from a run with so many forks. One more adds what it usually adds, or its share if all were quicker. */
    Start asMeasured(int forksOfRun, long microsOfRun) {
        return new Start(forksOfRun, microsOfRun, Math.min(eachMicros, (double) microsOfRun / forksOfRun));
    }

    long micros(int ofForks) {
        return Math.round(micros + (ofForks - forks) * eachMicros);
    }
}
