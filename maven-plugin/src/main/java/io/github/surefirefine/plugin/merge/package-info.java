/**
 * What several machines have made of a suite, as one: whether all of it was run, and reports as one machine would have
 * written them. Pure: it knows texts, not files, and not Maven.
 */
@NullMarked
package io.github.surefirefine.plugin.merge;

import org.jspecify.annotations.NullMarked;
