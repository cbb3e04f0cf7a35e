/**
 * The run as a trace that Chrome and Perfetto can draw: forks are tracks, tests are slices. It watches the dispatcher's
 * events and answers, and decides nothing. Pure: no files, no clock.
 */
@NullMarked
package io.github.surefirefine.trace;

import org.jspecify.annotations.NullMarked;
