/** The text that a run writes on Surefire's console. Pure: it takes events with their times and answers with lines. */
@NullMarked
package io.github.surefirefine.console;

import org.jspecify.annotations.NullMarked;
