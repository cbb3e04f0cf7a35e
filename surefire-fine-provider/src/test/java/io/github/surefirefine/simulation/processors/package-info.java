/**
 * Runs in virtual time on a machine with a limited number of processors: what forks compute, what they wait for, and what
 * their compilers take beside the tests. The policy for forks that stand by is the real one; how tests are handed out is
 * simplified, and other packages' simulations are for that.
 */
@NullMarked
package io.github.surefirefine.simulation.processors;

import org.jspecify.annotations.NullMarked;
