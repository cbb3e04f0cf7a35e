/**
 * Follows one launcher execution, sorts what happens by the units of the lease, and tells the listener of the lease.
 * Does not know how JUnit was asked for the lease, or which lease comes next.
 */
@NullMarked
package io.github.surefirefine.junit.execution;

import org.jspecify.annotations.NullMarked;
