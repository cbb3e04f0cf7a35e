/**
 * Which fork runs what next. Pure: told facts with their times, it answers with decisions; no I/O, no clock, no threads,
 * so that whole runs can be simulated in virtual time. The scheduler combines its sub-packages, each of which knows one
 * subject; none of them knows this package.
 */
@NullMarked
package io.github.surefirefine.schedule;

import org.jspecify.annotations.NullMarked;
