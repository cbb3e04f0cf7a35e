/** Lays down the course of a run beforehand, where the user wants a random order or a recorded run again. Assigns no work: the schedule follows the course. */
@NullMarked
package io.github.surefirefine.dispatch.course;

import org.jspecify.annotations.NullMarked;
