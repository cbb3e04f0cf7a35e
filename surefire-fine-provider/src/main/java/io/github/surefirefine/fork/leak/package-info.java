/** Finds the threads and processes that tests leak. Knows nothing of the conductor. */
@NullMarked
package io.github.surefirefine.fork.leak;

import org.jspecify.annotations.NullMarked;
