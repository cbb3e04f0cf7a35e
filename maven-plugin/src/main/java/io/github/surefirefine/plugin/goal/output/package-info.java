/**
 * Where a goal's answer goes: the console with its properties, or a file; and what a goal reports instead of an answer. It
 * does not know the goals.
 */
@NullMarked
package io.github.surefirefine.plugin.goal.output;

import org.jspecify.annotations.NullMarked;
