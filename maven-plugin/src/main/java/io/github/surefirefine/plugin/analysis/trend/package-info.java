/**
 * What past runs have shown of a suite and its tests, run by run. Pure. It knows histories and the tests of a trace, and
 * nothing of how a run used its forks.
 */
@NullMarked
package io.github.surefirefine.plugin.analysis.trend;

import org.jspecify.annotations.NullMarked;
