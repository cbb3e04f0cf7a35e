package io.github.surefirefine.plugin.forecast;

/**
 * A unit with its duration: normally a test method with all its invocations.
 *
 * @param name for readers, without its class; empty if the unit is the class as a whole
 * @param micros for how long it occupies a fork, at least 0
 */
public record UnitCost(String name, long micros) {}
