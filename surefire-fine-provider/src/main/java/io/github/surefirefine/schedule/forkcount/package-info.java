/**
 * How many forks are worth starting, before a run and during it. Decides only; starts nothing.
 */
@NullMarked
package io.github.surefirefine.schedule.forkcount;

import org.jspecify.annotations.NullMarked;
