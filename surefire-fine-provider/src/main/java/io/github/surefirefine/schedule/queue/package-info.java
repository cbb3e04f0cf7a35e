/**
 * What no fork holds, in the order in which it is handed out. Knows nothing of leases that forks hold.
 */
@NullMarked
package io.github.surefirefine.schedule.queue;

import org.jspecify.annotations.NullMarked;
