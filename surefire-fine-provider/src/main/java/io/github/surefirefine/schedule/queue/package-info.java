/** The units that no fork holds, in the order in which they are handed out. Knows nothing of leases that forks hold. */
@NullMarked
package io.github.surefirefine.schedule.queue;

import org.jspecify.annotations.NullMarked;
