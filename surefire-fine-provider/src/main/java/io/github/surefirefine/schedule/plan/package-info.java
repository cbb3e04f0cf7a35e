/**
 * The classes and units of the run: which of them are pending, and how long they are expected to take. Does not know
 * which fork holds or should hold them.
 */
@NullMarked
package io.github.surefirefine.schedule.plan;

import org.jspecify.annotations.NullMarked;
