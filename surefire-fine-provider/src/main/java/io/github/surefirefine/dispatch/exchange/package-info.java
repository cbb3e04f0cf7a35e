/** What the dispatcher is told and what it wants done. Records only: knows nothing of what comes of an event. */
@NullMarked
package io.github.surefirefine.dispatch.exchange;

import org.jspecify.annotations.NullMarked;
