/**
 * Fixes the course of a run beforehand, if the user wants a random order or a replay. Assigns no work: the schedule
 * follows the course.
 */
@NullMarked
package io.github.surefirefine.dispatch.course;

import org.jspecify.annotations.NullMarked;
