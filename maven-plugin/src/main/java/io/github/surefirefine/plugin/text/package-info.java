/**
 * Text for people: durations and plurals for all that is read, columns and signs for a terminal. Pure: it is told how wide
 * the terminal is and what it can show. Knows nothing of tests.
 */
@NullMarked
package io.github.surefirefine.plugin.text;

import org.jspecify.annotations.NullMarked;
