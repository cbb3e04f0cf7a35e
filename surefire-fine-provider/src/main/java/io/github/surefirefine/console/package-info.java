/** The text that a run writes on Surefire's console. Pure: told events with their times, it answers with lines. */
@NullMarked
package io.github.surefirefine.console;

import org.jspecify.annotations.NullMarked;
