package io.github.surefirefine.plugin.analysis.trend;

/**
 * A test in a past run.
 *
 * @param run number of the run, from 0 for the oldest recorded one
 * @param micros what the test took
 * @param failed whether it failed
 */
public record Observation(int run, long micros, boolean failed) {}
