/**
 * What the user could do: let forks share classes that stay in one piece, or keep those together in which tests failed.
 * Reads what a run has shown; changes nothing, and must not know of forks or connections.
 */
@NullMarked
package io.github.surefirefine.dispatch.advice;

import org.jspecify.annotations.NullMarked;
