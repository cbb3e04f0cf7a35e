/**
 * The queue of a suite that several machines share: what a machine asks, and what it is answered. The queue hands out
 * numbers of units; which tests these are, each machine knows from its own discovery. Pure: knows neither Redis nor
 * threads, clocks or forks.
 */
@NullMarked
package io.github.surefirefine.queue;

import org.jspecify.annotations.NullMarked;
