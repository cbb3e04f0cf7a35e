/**
 * The failures of a run: what Surefire's reports and the trace say about each, own frames of stack traces, and the command
 * that runs a test again. It reads XML that is given to it, and knows no files, no Maven, and not how failures are drawn.
 */
@NullMarked
package io.github.surefirefine.plugin.failure;

import org.jspecify.annotations.NullMarked;
