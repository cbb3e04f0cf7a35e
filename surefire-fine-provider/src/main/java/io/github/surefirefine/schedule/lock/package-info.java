/** Locks of tests: which fork holds which, and which units wait for one. Knows nothing of units that need no lock. */
@NullMarked
package io.github.surefirefine.schedule.lock;

import org.jspecify.annotations.NullMarked;
