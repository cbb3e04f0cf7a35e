/** The state of the run: its classes and units, what has come of them, reruns and timeouts. Sends nothing, and knows nothing of who is idle. */
@NullMarked
package io.github.surefirefine.dispatch.run;

import org.jspecify.annotations.NullMarked;
