/**
 * Runs in virtual time on a machine with a limited number of processors: what forks compute, what they wait for, and what
 * their compilers take beside the tests. The scheduler, the history and the policies for the number of forks are the real
 * ones; other tools run the same suites on the same machine. {@code FirstRun} hands out tests in a simplified way.
 */
@NullMarked
package io.github.surefirefine.simulation.processors;

import org.jspecify.annotations.NullMarked;
