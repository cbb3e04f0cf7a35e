/**
 * Which machine runs what, if several run a suite together: each makes the same plan from what all of them know, and
 * runs its own share. Pure: no files, no clock. It must not know forks, runs, or the machine that it is on.
 */
@NullMarked
package io.github.surefirefine.shard;

import org.jspecify.annotations.NullMarked;
