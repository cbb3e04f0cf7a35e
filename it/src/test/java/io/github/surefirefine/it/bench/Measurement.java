package io.github.surefirefine.it.bench;

import java.util.OptionalLong;

/**
 * One run of one suite.
 *
 * @param wholeMillis from the start of the process to its end
 * @param cpuMillis what it and all processes that worked for it took of the processors
 * @param firstTestMillis from Surefire's banner to the start of the first test; empty if Surefire did not run
 */
record Measurement(long wholeMillis, long cpuMillis, OptionalLong firstTestMillis) {}
