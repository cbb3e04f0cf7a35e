/**
 * Methods whose invocations several forks share. Knows nothing of pending units.
 */
@NullMarked
package io.github.surefirefine.schedule.invocations;

import org.jspecify.annotations.NullMarked;
