package io.github.surefirefine.plugin.analysis.fork;

/**
 * How a fork was used.
 *
 * @param line the fork
 * @param time of the whole run
 * @param utilisation the part in which it ran tests and fixtures, from 0 to 1, of the time after the first test of the run
 *     had begun
 */
public record ForkUse(ForkLine line, TimeBudget time, double utilisation) {

    public static ForkUse of(ForkLine line, long readyMicros, long wallMicros) {
        TimeBudget time = new ForkClock(line, wallMicros).budget();
        long available = wallMicros - readyMicros;
        double utilisation = available <= 0 ? 0 : Math.min(1, (double) time.busyMicros() / available);
        return new ForkUse(line, time, utilisation);
    }
}
