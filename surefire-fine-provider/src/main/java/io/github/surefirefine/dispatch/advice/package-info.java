/**
 * What the user could do to make the next run shorter: classes that stay in one piece although their owner may split them.
 * Reads what a run has shown; changes nothing, and must not know of forks or connections.
 */
@NullMarked
package io.github.surefirefine.dispatch.advice;

import org.jspecify.annotations.NullMarked;
