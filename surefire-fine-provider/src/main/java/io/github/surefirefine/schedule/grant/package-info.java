/** Leases in the hands of forks. Knows nothing of pending units or durations. */
@NullMarked
package io.github.surefirefine.schedule.grant;

import org.jspecify.annotations.NullMarked;
