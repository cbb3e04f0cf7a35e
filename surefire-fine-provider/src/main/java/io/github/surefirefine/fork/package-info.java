/**
 * The fork: does what the conductor says. Tests run on the thread of a runner; the calling thread presents to Surefire and
 * prints. This package only takes messages and hands them on; the work is in its sub-packages.
 */
@NullMarked
package io.github.surefirefine.fork;

import org.jspecify.annotations.NullMarked;
