/**
 * Which machine runs what, where several run a suite together: each makes the same plan of it, from what all of them know,
 * and runs its own share. Pure: no files, no clock. It must not know of forks, of runs, nor of the machine that it is on.
 */
@NullMarked
package io.github.surefirefine.shard;

import org.jspecify.annotations.NullMarked;
