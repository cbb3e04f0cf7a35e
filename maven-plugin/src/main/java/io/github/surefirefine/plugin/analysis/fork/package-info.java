/**
 * What each fork of a run did with its time. Pure. It knows the trace, and neither durations of other runs nor how anything
 * is drawn.
 */
@NullMarked
package io.github.surefirefine.plugin.analysis.fork;

import org.jspecify.annotations.NullMarked;
