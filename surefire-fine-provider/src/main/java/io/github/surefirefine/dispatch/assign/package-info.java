/** Gives idle forks something to do, in the order that the user wants. Used by the pipeline only. */
@NullMarked
package io.github.surefirefine.dispatch.assign;

import org.jspecify.annotations.NullMarked;
