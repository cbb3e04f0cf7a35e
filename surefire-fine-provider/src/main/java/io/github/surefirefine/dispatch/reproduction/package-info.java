/**
 * Runs failed tests again in forks of their own when the run has finished, to find out why they fail. Changes no
 * result.
 */
@NullMarked
package io.github.surefirefine.dispatch.reproduction;

import org.jspecify.annotations.NullMarked;
