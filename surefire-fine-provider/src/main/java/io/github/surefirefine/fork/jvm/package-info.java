/**
 * The JVM of a fork: how it was started, what its threads are doing, how it ends, and the dump file that Surefire
 * writes for it. Knows nothing of leases.
 */
@NullMarked
package io.github.surefirefine.fork.jvm;

import org.jspecify.annotations.NullMarked;
