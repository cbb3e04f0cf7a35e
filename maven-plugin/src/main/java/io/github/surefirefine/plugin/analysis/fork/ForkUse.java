package io.github.surefirefine.plugin.analysis.fork;

import io.github.surefirefine.figures.RunFigures;

/**
 * How a fork was used.
 *
 * @param line the fork
 * @param time of the whole run
 * @param utilisation the part of the whole run in which it ran tests and fixtures, from 0 to 1
 */
public record ForkUse(ForkLine line, TimeBudget time, double utilisation) {

    public static ForkUse of(ForkLine line, RunFigures run) {
        TimeBudget time = new ForkClock(line, run.wallMicros()).budget();
        return new ForkUse(line, time, run.busyShare(time.busyMicros(), 1));
    }
}
