package io.github.surefirefine.plugin.forecast;

/**
 * A unit, with what it takes: normally a test method with all its invocations.
 *
 * @param name as a reader would call it, without its class; empty where the unit is the class as a whole
 * @param micros for how long it occupies a fork, at least 0
 */
public record UnitCost(String name, long micros) {}
