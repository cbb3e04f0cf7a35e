package io.github.surefirefine.history;

/**
 * What a run has taken of the machine.
 *
 * @param forks how many there were
 * @param forkCpuNanos what all of them together have taken of the processors
 * @param mavenCpuNanos what Maven's own process has taken meanwhile
 * @param wallNanos how long the run took
 * @param processors how many the machine has
 */
public record Processing(int forks, long forkCpuNanos, long mavenCpuNanos, long wallNanos, int processors) {}
