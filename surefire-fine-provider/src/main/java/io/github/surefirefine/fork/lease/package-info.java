/**
 * Runs the leases of a fork on a thread of its own, and tells the conductor what happens in them. Knows neither how the
 * connection works nor what Surefire is told.
 */
@NullMarked
package io.github.surefirefine.fork.lease;

import org.jspecify.annotations.NullMarked;
