/** Reads what is kept of past runs. Knows files, and not Maven. */
@NullMarked
package io.github.surefirefine.plugin.past;

import org.jspecify.annotations.NullMarked;
