package io.github.surefirefine.queue;

/**
 * A unit has finished.
 *
 * @param tests how many of its tests have a result
 * @param failures how many of these have failed
 * @param micros for how long it occupied its fork
 */
public record UnitResult(int unit, int tests, int failures, long micros) {}
