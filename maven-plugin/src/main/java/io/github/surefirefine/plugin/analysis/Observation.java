package io.github.surefirefine.plugin.analysis;

/**
 * A past run has a test.
 *
 * @param run number of the run, from 0 for the oldest that was kept
 * @param micros what the test took
 * @param failed whether it did
 */
public record Observation(int run, long micros, boolean failed) {}
