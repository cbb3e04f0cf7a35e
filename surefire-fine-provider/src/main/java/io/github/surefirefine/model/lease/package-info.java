/**
 * What a fork gets to run: leases, and the invocations of a method that several forks share. Knows nothing of forks.
 */
@NullMarked
package io.github.surefirefine.model.lease;

import org.jspecify.annotations.NullMarked;
