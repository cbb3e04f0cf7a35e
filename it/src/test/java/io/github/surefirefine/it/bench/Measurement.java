package io.github.surefirefine.it.bench;

/**
 * One run of one suite.
 *
 * @param wholeMillis from the start of the Maven process to its end
 * @param cpuMillis what Maven and all forks took of the processors
 * @param firstTestMillis from Surefire's banner to the start of the first test
 */
record Measurement(long wholeMillis, long cpuMillis, long firstTestMillis) {}
