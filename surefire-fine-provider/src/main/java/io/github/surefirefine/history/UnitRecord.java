package io.github.surefirefine.history;

/**
 * What is known about a unit.
 *
 * @param micros for how long it occupies a fork
 * @param failed whether it failed when it was last seen, or should have run since then and did not
 * @param lastSeen number of the run in which that was
 */
public record UnitRecord(long micros, boolean failed, int lastSeen) {}
