/**
 * How Surefire's own provider for the tests at hand would name them in its reports, and how it would word failures.
 * Knows nothing of units, leases and forks.
 */
@NullMarked
package io.github.surefirefine.junit.names;

import org.jspecify.annotations.NullMarked;
