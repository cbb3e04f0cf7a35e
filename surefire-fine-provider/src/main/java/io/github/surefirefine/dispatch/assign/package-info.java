/** Gives work to idle forks, in the order that the user wants. Used by the pipeline only. */
@NullMarked
package io.github.surefirefine.dispatch.assign;

import org.jspecify.annotations.NullMarked;
