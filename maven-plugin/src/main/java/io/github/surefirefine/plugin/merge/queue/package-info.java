/**
 * Merges what several machines have run that shared a suite through a queue: which machine each unit counts for, and
 * whether all of them count. Pure, as the package around it.
 */
@NullMarked
package io.github.surefirefine.plugin.merge.queue;

import org.jspecify.annotations.NullMarked;
