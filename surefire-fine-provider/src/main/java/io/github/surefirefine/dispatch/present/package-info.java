/**
 * Everything on its way to Surefire: reports of classes, console lines, and what forks have not confirmed. Knows
 * nothing of the schedule and assigns no work.
 */
@NullMarked
package io.github.surefirefine.dispatch.present;

import org.jspecify.annotations.NullMarked;
