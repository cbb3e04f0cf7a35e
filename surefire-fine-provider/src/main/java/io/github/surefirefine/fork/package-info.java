/**
 * The fork: does what the conductor says. Tests run on the thread of a runner; the calling thread presents to Surefire
 * and prints. This package only receives messages and passes them on; its sub-packages do the work.
 */
@NullMarked
package io.github.surefirefine.fork;

import org.jspecify.annotations.NullMarked;
