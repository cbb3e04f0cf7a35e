/**
 * The state of the run: its classes and units, what has become of them, reruns and timeouts. Sends nothing, and knows
 * nothing of idle forks.
 */
@NullMarked
package io.github.surefirefine.dispatch.run;

import org.jspecify.annotations.NullMarked;
