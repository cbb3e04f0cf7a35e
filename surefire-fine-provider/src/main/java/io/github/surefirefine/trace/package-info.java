/**
 * The run as a trace that Chrome and Perfetto can draw: forks are tracks, tests are slices. It watches what the
 * dispatcher is told and what it wants done, and decides nothing. Pure: no files, no clock.
 */
@NullMarked
package io.github.surefirefine.trace;

import org.jspecify.annotations.NullMarked;
