/**
 * Merges what several machines have run of a suite: whether all of it was run, and reports as one machine would have
 * written them. Pure: it knows texts, not files, and not Maven.
 */
@NullMarked
package io.github.surefirefine.plugin.merge;

import org.jspecify.annotations.NullMarked;
