package io.github.surefirefine.schedule.forkcount;

/**
 * How many forks pay, and what one more would change. All durations are in nanoseconds.
 *
 * @param forks how many pay
 * @param costNanos how much later the run would end because one more has to start
 * @param savedNanos how much sooner it would end because one more shares the work
 */
public record ForkLimit(int forks, long costNanos, long savedNanos) {}
