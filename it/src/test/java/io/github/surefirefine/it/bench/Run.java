package io.github.surefirefine.it.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What is known of a run when its process has ended.
 *
 * @param counts the tests that ran
 * @param elapsed from the start of the process to its end
 * @param daemonCpuMillis what processes that go on took of the processors for it
 * @param bannerMillis when Surefire printed its banner, by the wall clock; empty if Surefire did not run
 * @param log its console
 */
record Run(Counts counts, Duration elapsed, long daemonCpuMillis, OptionalLong bannerMillis, Path log) {}
