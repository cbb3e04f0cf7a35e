/**
 * The classes and units of the run: what of them is pending, and how long they are expected to take. Does not know who holds
 * what, nor who should.
 */
@NullMarked
package io.github.surefirefine.schedule.plan;

import org.jspecify.annotations.NullMarked;
