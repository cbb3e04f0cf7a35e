/**
 * Which fork runs what next. Pure: told facts with their times, it answers with decisions; no I/O, no clock, no threads,
 * so that whole runs can be simulated in virtual time. Knows the model only.
 */
@NullMarked
package io.github.surefirefine.schedule;

import org.jspecify.annotations.NullMarked;
