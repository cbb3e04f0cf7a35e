/**
 * The events that the dispatcher receives and the actions that it answers with. Records only: knows nothing of the
 * effect of an event.
 */
@NullMarked
package io.github.surefirefine.dispatch.exchange;

import org.jspecify.annotations.NullMarked;
