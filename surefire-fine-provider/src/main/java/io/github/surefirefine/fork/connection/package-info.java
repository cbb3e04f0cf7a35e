/**
 * The connection of a fork to the conductor in another JVM, and the channel that each runner has on it. Knows nothing
 * of leases and tests.
 */
@NullMarked
package io.github.surefirefine.fork.connection;

import org.jspecify.annotations.NullMarked;
