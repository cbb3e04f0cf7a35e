/**
 * Text for people: durations and plurals for all output, columns and signs for a terminal. Pure: callers say how wide
 * the terminal is and what it can show. Knows nothing of tests.
 */
@NullMarked
package io.github.surefirefine.plugin.text;

import org.jspecify.annotations.NullMarked;
