package io.github.surefirefine.plugin.analysis;

import io.github.surefirefine.plugin.forecast.ClassCost;

/**
 * What a class took in a run.
 *
 * @param name of the outermost class
 * @param tests how many it has, including reruns
 * @param testMicros what these took, one after the other
 * @param entries how many times a fork has entered it
 * @param fixtureMicros what all these entries took, including leaving
 * @param forks how many forks were in it
 * @param cost what it takes in a forecast
 */
public record ClassUse(
        String name, int tests, long testMicros, int entries, long fixtureMicros, int forks, ClassCost cost) {

    /** Tests and fixtures. */
    public long totalMicros() {
        return testMicros + fixtureMicros;
    }
}
