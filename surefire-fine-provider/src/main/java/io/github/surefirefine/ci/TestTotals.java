package io.github.surefirefine.ci;

/**
 * How many tests there were.
 *
 * @param run those that have a result
 * @param failed an assertion did not hold
 * @param errors anything else was thrown
 * @param skipped not run on purpose, or given up because of an assumption
 * @param flaky failed first and passed in a rerun
 */
record TestTotals(int run, int failed, int errors, int skipped, int flaky) {}
