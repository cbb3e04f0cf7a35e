/**
 * Which fork runs what next. Pure: it is told facts with their times and answers with decisions. It has no I/O, clock
 * or threads, so whole runs can be simulated in virtual time. The scheduler combines its sub-packages, each of which
 * knows one subject; none of them knows this package.
 */
@NullMarked
package io.github.surefirefine.schedule;

import org.jspecify.annotations.NullMarked;
