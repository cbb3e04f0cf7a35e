/**
 * What a CI system is told of a run, in its own words: commands in the log, and a summary. Text that comes from tests can
 * never become a command. Pure: knows no files, no environment and no clock.
 */
@NullMarked
package io.github.surefirefine.ci;

import org.jspecify.annotations.NullMarked;
