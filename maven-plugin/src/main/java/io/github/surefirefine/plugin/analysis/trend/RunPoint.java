package io.github.surefirefine.plugin.analysis.trend;

import java.time.Instant;

/**
 * A past run as a whole.
 *
 * @param ended when it finished
 * @param micros what its tests and fixtures took, one after the other
 * @param units how many of them there were
 * @param failed how many of these failed
 */
public record RunPoint(Instant ended, long micros, int units, int failed) {}
