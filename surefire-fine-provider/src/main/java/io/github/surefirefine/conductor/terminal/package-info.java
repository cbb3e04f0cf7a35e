/**
 * The terminal in which Maven runs, if there is one: what is known of it, and the rows at its bottom. Knows nothing of
 * tests.
 */
@NullMarked
package io.github.surefirefine.conductor.terminal;

import org.jspecify.annotations.NullMarked;
