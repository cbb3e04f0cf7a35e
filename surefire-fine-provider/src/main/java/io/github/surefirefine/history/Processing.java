package io.github.surefirefine.history;

import java.util.OptionalLong;

/**
 * What a run took of the machine.
 *
 * @param forks how many there were
 * @param forkCpuNanos the processor time of all forks together
 * @param mavenCpuNanos the processor time of Maven's own process in that time
 * @param wallNanos how long the run took
 * @param processors how many the machine has
 * @param testsWaitedNanos for how long all tests together waited for a processor, empty if the system does not tell
 */
public record Processing(
        int forks,
        long forkCpuNanos,
        long mavenCpuNanos,
        long wallNanos,
        int processors,
        OptionalLong testsWaitedNanos) {}
